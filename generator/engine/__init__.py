"""The site engine: MkDocs with the theme Material, driven in this process. The only package that imports mkdocs."""
