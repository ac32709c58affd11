# Reading workbooks.
