#![no_main]
munjigi_intake_fuzz::fuzz!(open_document);
