#![no_main]
munjigi_intake_fuzz::fuzz!(old_workbook);
