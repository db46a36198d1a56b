/** Verbs that actions begin with, in their base form. Their -ing, -ed and -s forms are derived. */
export const ACTION_VERBS = `
accelerate achieve acknowledge act adapt add address adhere adjust administer adopt advance advertise advise advocate
agree align allocate amend amplify analyse analyze annotate apply appoint appraise approve arrange ask aspire assemble
assess assign assist assure attend attract audit author authorise automate award
balance baseline become begin benchmark bid boost brief bring broaden build
calculate call campaign capture carry cascade celebrate challenge champion change chair check clarify close coach
co-design co-produce codesign coproduce collaborate collate collect combine commence commission commit communicate
compare compile complete comply compose conduct confirm connect consider consolidate construct consult continue
contribute convene coordinate co-ordinate create cultivate cut
debate decide decrease dedicate deepen define deliver demonstrate deploy describe design designate determine develop
devise diagnose digitise discuss disseminate distribute diversify document donate draft draw drive
earn educate elect elevate eliminate embed empower enable encourage end endorse enforce engage enhance enlarge enrich
enrol ensure equip eradicate escalate establish evaluate evidence examine exceed exchange expand expedite explain
explore extend
facilitate familiarise feature feed finalise find fix flag focus follow forge form formalise formulate foster fulfil
fund further
gain gather generate get give grant group grow guarantee guide
handle harmonise harness have help highlight hold host
identify illustrate implement improve include incorporate increase induct influence inform initiate innovate insert
inspect inspire instigate institute integrate interview introduce invest investigate invite involve issue
join
keep
launch lead learn lessen liaise link list listen lobby localise look lower
maintain make manage map market maximise measure meet mentor minimise mitigate mobilise model modernise modify monitor
move
name negotiate nominate normalise note notify nurture
observe obtain offer open operate optimise organise orient outline overcome overhaul oversee own
participate partner pay perform pilot place plan pledge post practise prepare present prevent prioritise procure
produce professionalise profile progress prohibit promote propose protect prove provide publicise publish purchase
pursue put
qualify quantify question
raise re-launch re-publicise reach reaffirm recognise recommend record recruit rectify redesign redevelop redirect
redistribute reduce re-establish refer refine reflect reform refresh refurbish refuse regularise reinforce relaunch
release remind remove renew reorganise repair repeat replace replicate report represent request require research
resolve resource respect respond restructure retain rethink review revise revisit reward roll run
safeguard sample scale schedule scope scrutinise search secure seek select send separate set settle shape share
showcase signpost simplify socialise solicit source specify spend sponsor spread standardise start state steer
stimulate stop streamline strengthen stretch strive structure study submit subscribe supply support survey sustain
switch
tackle tailor take target teach test think tighten track train transfer transform translate treat trial triangulate
undertake understand undergo unify unlock update upgrade uphold upload upskill use utilise
validate value vary verify visit volunteer
welcome widen win work write
anonymise caption waive repaint paint install hire reserve ringfence ring-fence subtitle pair match pool rotate stagger swap
redact retrofit refit rename reword co-develop co-deliver co-lead decolonise deliver unpick weave nourish double halve equalise
narrow close stamp staff shadow second brief debrief log tally trace publicise stock supply fit sign loan lend reallocate repurpose
reimburse subsidise exempt accredit certify induct onboard pre-test proofread simplify reinstate relocate raise regularise
scrap withdraw retire phase resurface light signpost translate interpret transcribe dub screen-test stocktake catalogue survey
print buy photograph label count sort scan email phone greet found shorten split merge save drop limit cap curb treble lift
circulate display hang lay sketch edit read shortlist hear chart announce commemorate prompt nudge warn alert tell customise
mend clean clear ramp grit order ratify promise defend direct navigate escort resume execute attain combat confront
mediate talk speak show exhibit screen broadcast fundraise reply answer apologise compensate
walk try sit site bridge deepen flex refocus re-open reopen convert knit thank respond insist ban mandate oblige
`
  .trim()
  .split(/\s+/);

/** Words that are verbs and just as often nouns: they count as a noun when "of", "for", "and" or nothing follows. */
export const NOUN_OR_VERB = new Set(
  `act address advance approach audit award benchmark brief campaign challenge champion change chair contact design
  document draft drive end evidence exchange feature feed focus form fund further group guide handle help highlight host
  influence interview issue lead link list look map market measure mentor model move name network note offer open
  outline partner pay pilot place plan pledge post present profile progress project question raise reach record reform
  release repair report request research resource respect review reward run sample scale schedule scope search source
  sponsor state structure study supply support survey target test track train transfer treat trial update upgrade use
  value visit volunteer work
  print photograph label count sort scan email phone split drop limit cap curb lift display hang chart prompt alert ramp grit
  order promise escort talk show exhibit screen broadcast reply answer read
  paint pool match pair light log trace brief second staff stock fit sign loan walk try sit site bridge flex phase double narrow close shadow stamp catalogue`.split(
    /\s+/,
  ),
);

export const IRREGULAR_PASTS = new Set(
  `began begun became brought built bought came chose chosen cut did done drew drawn drove driven fed fought found gave
  given got grew grown held kept knew led learnt left let lent made met paid put ran read rewrote said saw sent set
  shared shown sought spent spoke spread stood swept taught took taken thought told undertook undertaken underwent
  went won wrote written`.split(/\s+/),
);

/** Words that may stand in front of the verb of an action. */
export const BEFORE_VERB = new Set(
  `also actively again always annually better clearly collectively consistently continually continuously effectively
  explicitly formally fully further improve initially jointly monthly openly positively proactively promptly quarterly
  quickly regularly routinely specifically systematically then to together twice visibly where possible and`.split(
    /\s+/,
  ),
);

/** Words by which a sentence has a finite verb. */
export const FINITE_WORDS = new Set(
  `am are be been being can could did do does had has have is may might must shall should was were will
 would feels involves knows makes 
 receives says `.split(/\s+/),
);

/** A line that stops on one of these was cut off. */
export const UNFINISHED_ENDINGS = new Set(
  `a an and any are as at be been between both but by can for from has have if in including into is its like not of on
  or our over such than that the their these this those through to under upon via was were what when where which who
  will with within your`.split(/\s+/),
);
