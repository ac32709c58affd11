# Det som lämnar programmet.
