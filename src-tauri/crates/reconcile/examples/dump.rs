fn main(){ let j=std::fs::read_to_string(std::env::args().nth(1).unwrap()).unwrap(); munjigi_reconcile::dump::dump(&j); }
