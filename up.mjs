import { chromium } from 'playwright-core'; import { readdirSync } from 'node:fs';
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] }); const p = await (await b.newContext({viewport:{width:1280,height:900}})).newPage();
const base='http://localhost:3000'; await p.goto(base+'/sign-in'); await p.fill('#email','dele.okafor@marlshire.example'); await p.fill('#password','marlshire-by-the-sea'); await p.click('main button.govuk-button:not([type=button])');
for (const f of readdirSync('../shared/plans').filter(x=>x.endsWith('.txt'))) {
  const t=Date.now(); await p.goto(base+'/plans/import'); await p.setInputFiles('input[type=file]','../shared/plans/'+f); await p.click('text="Read the file"'); await p.waitForURL(/imports/); const r=Date.now()-t;
  await p.screenshot({path:`/tmp/shots/imp-${f[0]}.png`, fullPage:true});
  await p.click('text="Accept and make the plan"'); await p.waitForURL(/plans\/[0-9a-f-]{36}$/); console.log(f, r,'ms', Date.now()-t, await p.title());
  await p.screenshot({path:`/tmp/shots/plan-${f[0]}.png`, fullPage:true});
  await p.goto(p.url()+'/progress'); await p.screenshot({path:`/tmp/shots/prog-${f[0]}.png`, fullPage:true});
}
await b.close();
