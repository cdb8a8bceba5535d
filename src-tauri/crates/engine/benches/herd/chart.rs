//! The picture: panels above each other over one day, drawn as SVG.

use std::fmt::Write;
use std::ops::Range;

use crate::course::{DAY, HOUR};

pub struct Panel {
    pub title: &'static str,
    pub curves: Vec<Curve>,
}

pub struct Curve {
    pub name: &'static str,
    pub colour: &'static str,
    /// Evenly over the day.
    pub values: Vec<f64>,
}

const WIDTH: f64 = 960.0;
const LEFT: f64 = 70.0;
const RIGHT: f64 = 20.0;
/// Above a panel: its title, what its curves are, and the word over the outage.
const HEAD: f64 = 80.0;
const HEIGHT: f64 = 220.0;
/// Below a panel: the hours.
const FOOT: f64 = 48.0;
const PANEL: f64 = HEAD + HEIGHT + FOOT;

pub fn svg(panels: &[Panel], outage: Range<i64>) -> String {
    let height = PANEL * panels.len() as f64;
    let mut drawn = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" font-family=\"sans-serif\" font-size=\"13\">\n\
         <rect width=\"{WIDTH}\" height=\"{height}\" fill=\"white\"/>\n"
    );
    for (index, panel) in panels.iter().enumerate() {
        let _ = writeln!(drawn, "<g transform=\"translate(0 {})\">", PANEL * index as f64);
        panel.draw(&mut drawn, &outage);
        drawn.push_str("</g>\n");
    }
    drawn.push_str("</svg>\n");
    drawn
}

impl Panel {
    /// Writing into a string cannot fail, so nothing is made of the results.
    fn draw(&self, drawn: &mut String, outage: &Range<i64>) {
        let _ = writeln!(drawn, "<text x=\"{LEFT}\" y=\"22\" font-size=\"16\">{}</text>", self.title);
        self.draw_outage(drawn, outage);
        let top = self.draw_rates(drawn);
        draw_hours(drawn);
        for (index, curve) in self.curves.iter().enumerate() {
            let (x, colour) = (LEFT + 190.0 * index as f64, curve.colour);
            let _ = writeln!(
                drawn,
                "<path d=\"M{x} 42h24\" stroke=\"{colour}\" stroke-width=\"3\"/><text x=\"{}\" y=\"46\">{}</text>",
                x + 30.0,
                curve.name
            );
            let points: String = curve.points(top).map(|(x, y)| format!("{x:.1},{y:.1} ")).collect();
            let _ = writeln!(
                drawn,
                "<polyline points=\"{}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"1.5\"/>",
                points.trim_end()
            );
        }
    }

    fn draw_outage(&self, drawn: &mut String, outage: &Range<i64>) {
        let (from, to) = (x(outage.start), x(outage.end));
        let _ = writeln!(
            drawn,
            "<rect x=\"{from:.1}\" y=\"{HEAD}\" width=\"{:.1}\" height=\"{HEIGHT}\" fill=\"#f6e3c5\"/>\
             <text x=\"{:.1}\" y=\"{}\" text-anchor=\"middle\">outage</text>",
            to - from,
            f64::midpoint(from, to),
            HEAD - 6.0
        );
    }

    /// Lines for round rates; gives the rate at the upper edge.
    fn draw_rates(&self, drawn: &mut String) -> f64 {
        let most = self.curves.iter().flat_map(|curve| &curve.values).copied().fold(1.0, f64::max);
        let step = round_step(most / 4.0);
        let lines = (most / step).ceil();
        let top = step * lines;
        for line in 0..=lines as u32 {
            let rate = step * f64::from(line);
            let y = y(rate, top);
            let _ = writeln!(
                drawn,
                "<path d=\"M{LEFT} {y:.1}H{}\" stroke=\"#dddddd\"/><text x=\"{}\" y=\"{:.1}\" text-anchor=\"end\">{rate}</text>",
                WIDTH - RIGHT,
                LEFT - 8.0,
                y + 4.0
            );
        }
        top
    }
}

fn draw_hours(drawn: &mut String) {
    let y = HEAD + HEIGHT + 18.0;
    for hour in (0..=24).step_by(2) {
        let x = x(hour * HOUR);
        let _ = writeln!(drawn, "<text x=\"{x:.1}\" y=\"{y}\" text-anchor=\"middle\">{hour}</text>");
    }
    let middle = f64::midpoint(LEFT, WIDTH - RIGHT);
    let _ = writeln!(
        drawn,
        "<text x=\"{middle}\" y=\"{}\" text-anchor=\"middle\">hour of the day in Korea</text>",
        y + 18.0
    );
}

impl Curve {
    fn points(&self, top: f64) -> impl Iterator<Item = (f64, f64)> {
        let each = DAY / self.values.len() as i64;
        self.values.iter().enumerate().map(move |(index, value)| (x(index as i64 * each), y(*value, top)))
    }
}

fn x(second: i64) -> f64 {
    LEFT + (WIDTH - LEFT - RIGHT) * second as f64 / DAY as f64
}

fn y(rate: f64, top: f64) -> f64 {
    HEAD + HEIGHT * (1.0 - rate / top)
}

/// 1, 2 or 5 with zeros, and at least so much.
fn round_step(least: f64) -> f64 {
    let ten = 10_f64.powf(least.log10().floor());
    [1.0, 2.0, 5.0].map(|digit| digit * ten).into_iter().find(|step| *step >= least).unwrap_or(10.0 * ten)
}
