"""Settings of a site for Pelican."""

SITENAME = "A generated site"
SITEURL = ""
PATH = "content"
OUTPUT_PATH = "site"
THEME = "theme"
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
DEFAULT_DATE = (2026, 1, 1)
PATH_METADATA = r"(?P<lang>[^/]+)/(?P<category>[^/]+)/(?P<slug>.+)\.md"
ARTICLE_URL = ARTICLE_LANG_URL = "{lang}/{category}/{slug}/"
ARTICLE_SAVE_AS = ARTICLE_LANG_SAVE_AS = "{lang}/{category}/{slug}/index.html"
DIRECT_TEMPLATES = ["index"]
AUTHOR_SAVE_AS = TAG_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
DEFAULT_PAGINATION = False
RELATIVE_URLS = False
MARKDOWN = {"extensions": ["markdown.extensions.meta"], "output_format": "html5"}
CACHE_CONTENT = LOAD_CONTENT_CACHE = True
CHECK_MODIFIED_METHOD = "mtime"
