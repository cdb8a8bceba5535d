use std::time::Instant;
fn main() {
    for (n, days) in [(10_000, 1_095)] {
        let mut set = munjigi_households::set(munjigi_households::Profile::ALL[0], 1, 1);
        set.households = vec![munjigi_households::household_of(n, n, days, 7)];
        let json = set.to_json();
        let hs = munjigi_reconcile::set::households(&json).unwrap();
        let t = Instant::now();
        let k = munjigi_households::exact_keys(&set);
        let te = t.elapsed();
        let t = Instant::now();
        let j = munjigi_reconcile::judge(&hs[0].case());
        let tj = t.elapsed();
        let rss = std::fs::read_to_string("/proc/self/status").unwrap().lines().find(|l| l.starts_with("VmHWM")).unwrap().to_owned();
        println!("{n} {days} days: exact {te:?} judge {tj:?} ratio {:.1} {rss} {} {}", tj.as_secs_f64() / te.as_secs_f64(), j.len(), k.households.len());
    }
}
