#![no_main]
munjigi_intake_fuzz::fuzz!(binary_workbook);
