import { phrases } from './phrases.ts';

/** Words that a lead is called by: posts, groups, parts of an organisation. */
export const POST_WORDS = new Set(
  phrases(`officer; officers; manager; managers; director; directors; head; heads; lead; leads; leader; leaders; team;
    teams; group; groups; board; boards; committee; council; councillor; councillors; members; member; chief; executive;
    exec; chair; chairs; adviser; advisor; advisers; advisors; coordinator; co-ordinator; administrator; secretary; hr; od; edi;
    communications; comms; marketing; services; service; department; departments; directorate; directorates; partner;
    partners; partnership; network; networks; forum; staff; trust; nhs; police; university; school; schools; college;
    faculty; dean; provost; registrar; principal; governor; governors; trustee; trustees; champion; champions; steering;
    unit; office; governance; finance; procurement; legal; policy; learning; development; training; people; workforce;
    human; resources; operations; commissioning; estates; facilities; housing; planning; housing; icb; pct; smt; slt; clt; cmt; dmt;
    ceo; coo; cfo; hrd; all; minister; ministry; agency; union; unions; consultant; specialist; engagement; equality; inclusion; diversity`),
);

/** Words by which an organisation is known for one. */
export const BODY_ENDINGS =
  phrases(`council; borough council; city council; county council; district council; parish council;
  nhs trust; nhs foundation trust; foundation trust; trust; health board; university; college; university college; constabulary; police;
  fire and rescue service; fire and rescue authority; fire authority; combined authority; authority; national park authority;
  integrated care board; clinical commissioning group; housing association; commission; agency; ministry; department; institute; museum;
  academy; services; partnership; government; ambulance service; police service; assembly; office; ombudsman; corporation; library; inspectorate; city; county; health service executive`);

/** A line of a title page that is one of these, or holds one, may be the name of a service or department. */
export const DEPARTMENT_WORDS =
  phrases(`adult social care; social care; children's services; public health; human resources;
  health and care; education; housing; directorate; department; division; faculty; school of`);
