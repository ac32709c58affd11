//! Files in, values out: the real files of the data folder, hostile files, and the reading child.

mod book_formats;
mod book_genders;
mod book_genders_apart;
mod book_groups;
mod book_homes;
mod book_hostile;
mod book_layouts;
mod book_mutated;
mod book_names;
mod book_oj;
mod book_others;
mod book_parts;
mod book_periods;
mod book_real;
mod book_rules;
mod book_shapes;
mod book_sheets;
mod book_stacked;
mod book_values;
mod flow_child;
mod flow_dying;
mod flow_forms;
mod flow_hostile;
mod flow_import;
mod flow_kolada;
