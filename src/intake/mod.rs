//! Published files in, values out: the only room that names calamine; knows no store.
