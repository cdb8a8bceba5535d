use std::collections::HashMap;
fn main() {
    let mut out = Vec::new();
    for dir in std::env::args().skip(1) {
        let mut ps: Vec<(f64, bool, bool, bool)> = Vec::new();
        let (mut tp, mut fp, mut fnn) = (0usize, 0usize, 0usize);
        let mut foreign = 0; let mut partial = 0;
        let (mut hidden, mut asks, mut own, mut warned, mut theft, mut fw) = (0, 0, 0, 0, 0, 0);
        for entry in std::fs::read_dir(&dir).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_none_or(|e| e != "json") { continue; }
            let json = std::fs::read_to_string(&path).unwrap();
            let v: serde_json::Value = serde_json::from_str(&json).unwrap();
            let got = munjigi_reconcile::set::judge_set(&json).unwrap();
            for (h, g) in v["households"].as_array().unwrap().iter().zip(&got.households) {
                let truth: HashMap<&str, &serde_json::Value> = h["truth"].as_array().unwrap().iter().map(|t| (t["clearance"].as_str().unwrap(), t)).collect();
                let class: HashMap<&str, String> = h["orders"].as_array().unwrap().iter().map(|o| { let mut i: Vec<String> = o["items"].as_array().unwrap().iter().map(|i| i.to_string()).collect(); i.sort(); (o["id"].as_str().unwrap(), format!("{}{}{}{}", o["merchant"], o["holder"], o["total"], i.join(","))) }).collect();
                for x in &g.verdicts {
                    let t = truth[x.clearance.as_str()];
                    let kind = t["kind"].as_str().unwrap();
                    let want: Vec<&str> = t["orders"].as_array().map(|a| a.iter().map(|o| o.as_str().unwrap()).collect()).unwrap_or_default();
                    let quiet = x.verdict == "confirmed" || x.verdict == "likely";
                    ps.push((x.p_unknown, kind != "own", kind == "theft", x.verdict == "confirmed"));
                    if quiet { let hit = x.orders.iter().filter(|o| want.contains(&o.as_str())).count(); tp += hit; fp += x.orders.len() - hit; fnn += want.len() - hit; } else { fnn += want.len(); }
                    if kind == "own" && quiet && !want.is_empty() { let mut w: Vec<&String> = want.iter().map(|o| &class[o]).collect(); let mut bad = false; for o in &x.orders { if let Some(i) = w.iter().position(|c| *c == &class[o.as_str()]) { w.remove(i); } else { bad = true; } } if bad { foreign += 1 } else if !w.is_empty() { partial += 1 } }
                    match kind { "own" => { own += 1; if x.verdict == "ask" { asks += 1 } if x.verdict == "unknown" { fw += 1 } } "theft" => { theft += 1; if quiet { hidden += 1 } if x.verdict == "unknown" { warned += 1 } } _ => {} }
                }
            }
        }
        let ll: f64 = ps.iter().filter(|p| !p.3).map(|(p, y, _, _)| { let p = p.clamp(2e-3, 1.0 - 2e-3); if *y { -p.ln() } else { -(1.0 - p).ln() } }).sum::<f64>() / ps.iter().filter(|p| !p.3).count() as f64;
        let brier = ps.iter().map(|(p, y, _, _)| (p - f64::from(*y)).powi(2)).sum::<f64>() / ps.len() as f64;
        // hidden thefts at fixed share of own unkeyed below: asks when hidden = 1%
        let mut th: Vec<f64> = ps.iter().filter(|p| p.2).map(|p| p.0).collect();
        th.sort_by(f64::total_cmp);
        let cut = th[theft / 100];
        let below = ps.iter().filter(|p| !p.3 && !p.1 && p.0 >= cut).count() as f64 * 100.0 / own as f64;
        let mut own_p: Vec<f64> = ps.iter().filter(|p| !p.1).map(|p| p.0).collect();
        own_p.sort_by(|a, b| b.total_cmp(a));
        let cutw = own_p[own * 5 / 1000];
        let warn_at = th.iter().filter(|p| **p > cutw).count() as f64 * 100.0 / theft as f64;
        ps.sort_by(|a, b| b.0.total_cmp(&a.0));
        let pos = ps.iter().filter(|p| p.1).count() as f64;
        let (mut ap, mut k, mut last) = (0.0, 0.0, 0.0);
        let mut i = 0;
        while i < ps.len() { let mut j = i; while j < ps.len() && ps[j].0 == ps[i].0 { k += f64::from(ps[j].1); j += 1; } ap += (k / pos - last) * k / j as f64; last = k / pos; i = j; }
        out.push(format!("ll {ll:.4} brier {brier:.4} ap {ap:.4} own above 1% cut {below:.2} (cut {cut:.4}) warned at fw.5 {warn_at:.1} (cut {cutw:.3}) | hidden {:.2} warned {:.1} fw {:.2} asks {:.2} F1 {:.4} foreign {foreign} ({:.2}%) partial {partial}", 100.0 * hidden as f64 / theft as f64, 100.0 * warned as f64 / theft as f64, 100.0 * fw as f64 / own as f64, 100.0 * asks as f64 / own as f64, 2.0 * tp as f64 / (2 * tp + fp + fnn) as f64, 100.0 * foreign as f64 / own as f64));
    }
    println!("{}", out.join("\n"));
}
