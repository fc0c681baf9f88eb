import { describe, expect, it } from 'vitest';
import { withoutContactPersons } from '#api/importers/names/contact-names.ts';

describe('contact persons in a description', () => {
  it.each([
    'NEW CONTRACT. ACOR: JANE ROE, 202-555-0100, JANE.ROE@ICE.DHS.GOV.',
    'COR JANE Q ROE 202.555.0100',
    'ACOR/POC:  JANE ROE,(202)555-0100,JANE.ROE@ICE.DHS.GOV',
    'ACOR: JANE ROE, 2025550100, JANE.Q.ROE@ICE.DHS.GOV',
    'CHANGE THE COR FROM JANE ROE TO RICHARD COE.',
    'CHANGE IPP APPROVER TO JANE ROE',
    'CONFERENCE SPEAKERS ARE MR. RICHARD COE, MS. JANE Q. ROE',
    'RE-APPOINT DR. JANE ROE-COE',
    'POC - JANE ROE (202) 555-0100',
    'JANE ROE (COR) 202-555-0100/RICHARD COE (ACOR) 202-555-0101',
    'ATTN: JANE ROE 333 MAIN ST',
    'ALT POC JANE ROE JANE.ROE@ICE.DHS.GOV',
    'PARTS LIST. ACOR: JANE ROE, JANE.Q.ROE@ICE.',
  ])('are struck out of %j', (text) => {
    const clean = withoutContactPersons(text);
    expect(clean).not.toMatch(/JANE|ROE|RICHARD|COE|@|\d{3}.?\d{4}/);
    expect(clean).toContain('[name withheld]');
  });

  it.each([
    'AMAZON WEB SERVICES (AWS) CLOUD COMPUTING FOR CBP.',
    'CHANGE THE COR/IPP APPROVER.',
    'GATE AT 12 HARBOR DR. MIAMI',
    'UPDATE COR AND ACOR',
    'TO PURCHASE CISCO PRODUCTS; MOD TO CHANGE COR.',
    'EXERCISE OPTION PERIOD 1 OF 70CTD022FR0000170',
    'PPS/SAP ERROR ON LINE 30, REQ 2020048958',
  ])('are not seen where there are none: %j', (text) => {
    expect(withoutContactPersons(text)).toBe(text);
  });
});
