//! Messages at 80 columns: however long one is, it stands below the frame or inside it, whole or cut with an ellipsis.

use fyrfalt::domain::Message;
use fyrfalt::msg::{Effect, Event, JobNews};
use fyrfalt::text::Lang;

use crate::support::correcting::{opened, providers};
use crate::support::office::Office;
use crate::support::workbench::{Setup, Workbench};

const TEXTS: [(Lang, [&str; 4]); 2] = [
    (
        Lang::Sv,
        [
            include_str!("../../src/text/sv/import-view.ftl"),
            include_str!("../../src/text/sv/profile.ftl"),
            include_str!("../../src/text/sv/flow.ftl"),
            include_str!("../../src/text/sv/publish.ftl"),
        ],
    ),
    (
        Lang::En,
        [
            include_str!("../../src/text/en/import-view.ftl"),
            include_str!("../../src/text/en/profile.ftl"),
            include_str!("../../src/text/en/flow.ftl"),
            include_str!("../../src/text/en/publish.ftl"),
        ],
    ),
];

/// Every message of these files, what it names being long.
fn messages(files: &[&'static str]) -> Vec<Message> {
    let mut all = Vec::new();
    for file in files {
        for text in file.split_inclusive('\n').collect::<Vec<_>>().chunk_by(|_, next| next.starts_with([' ', '}'])) {
            let Some((id, _)) = text[0].split_once(" = ") else { continue };
            if text[0].starts_with('#') || id.starts_with("action-") {
                continue;
            }
            let text = text.concat();
            let names = text.split('$').skip(1).map(|rest| {
                let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(rest.len());
                rest[..end].to_owned()
            });
            let mut names: Vec<String> = names.collect();
            names.sort();
            names.dedup();
            let long = |name: String| -> (&'static str, String) {
                let value = format!("{name}: andel nöjda med hemtjänsten, 80 år och äldre");
                (Box::leak(name.into_boxed_str()), value)
            };
            let message = Message::new(Box::leak(id.to_owned().into_boxed_str()));
            all.push(names.into_iter().map(long).fold(message, |all, (name, value)| all.with(name, value)));
        }
    }
    all
}

/// The frame is whole: its upper edge, its sides, its lower edge.
fn frame_is_whole(screen: &str) -> bool {
    let lines: Vec<&str> = screen.lines().skip(1).map(str::trim_end).collect();
    let Some(lower) = lines.iter().position(|line| line.starts_with('└')) else { return false };
    let sides = lines[1..lower].iter().all(|line| line.starts_with('│') && line.ends_with('│'));
    let edges = lines[0].starts_with('┌') && lines[0].ends_with('┐') && lines[lower].ends_with('┘');
    edges && sides && lines[lower + 1..].iter().all(|line| !line.contains(['│', '┘']))
}

fn is_said_inside_its_room(bench: &mut Workbench, message: &Message) -> bool {
    // Each of the two has the file read again.
    let keys =
        if bench.screen().contains("1 rättelse") || bench.screen().contains("1 correction") { "u" } else { "e" };
    bench.keys(keys);
    let Some(Effect::Preview { job, .. }) = bench.jobs.pop() else { panic!("no job:\n{}", bench.screen()) };
    bench.jobs.clear();
    bench.event(Event::Job(JobNews::Failed { job, message: message.clone() }));
    frame_is_whole(&bench.screen())
}

#[test]
fn no_message_of_the_import_view_is_written_over_a_frame() {
    for (lang, files) in TEXTS {
        let office = Office::new();
        let path = office.folder.path().join("utförare-2024.xlsx");
        std::fs::write(&path, providers("2024", false).book().into_inner()).unwrap();
        let mut bench = opened(&office, Setup { size: (80, 24), lang, ..Setup::default() }, &path);
        bench.keys("e down down");
        let all = messages(&files);
        assert!(all.len() > 250, "{}", all.len());
        for message in &all {
            assert!(is_said_inside_its_room(&mut bench, message), "{message:?}\n{}", bench.screen());
        }
    }
}

#[test]
fn what_is_asked_stands_whole_however_much_is_said_beside_the_question() {
    let office = Office::new();
    let path = office.folder.path().join("utförare-2024.xlsx");
    std::fs::write(&path, providers("2024", false).book().into_inner()).unwrap();
    let mut bench = opened(&office, Setup { size: (80, 24), ..Setup::default() }, &path);
    bench
        .keys("e p enter")
        .shows("┌Vilken period?─")
        .shows("│Till exempel 2024, 2012–2014, mars 2024. Nästa år följer");
    bench.shows("annars utgåvan.").keys("esc /").shows("┌Vart?─").shows("en text som står på bladet.");
}
