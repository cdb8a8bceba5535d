#![no_main]
munjigi_intake_fuzz::fuzz!(xml_workbook);
