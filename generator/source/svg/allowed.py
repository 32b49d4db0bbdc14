"""What may stand in an SVG: elements and attributes that draw, name or move a part of the picture.

The names are those of SVG 1.1 and SVG 2, and of what drawing programs add for themselves; what is not named
here is refused. None of them runs anything, and none takes an address but `href`, which is looked at.
"""

from __future__ import annotations

from typing import Final

SVG: Final = "http://www.w3.org/2000/svg"
XHTML: Final = "http://www.w3.org/1999/xhtml"
XLINK: Final = "http://www.w3.org/1999/xlink"
XML: Final = "http://www.w3.org/XML/1998/namespace"
XINCLUDE: Final = "http://www.w3.org/2001/XInclude"


def words(text: str) -> frozenset[str]:
    """Return the words of a list that is read more easily without quotes and commas."""
    return frozenset(text.split())


ELEMENTS: Final = words(
    """
    svg g defs symbol use switch view a title desc metadata style
    path rect circle ellipse line polyline polygon image
    text tspan textPath tref altGlyph altGlyphDef altGlyphItem glyphRef
    font font-face font-face-src font-face-name font-face-format glyph missing-glyph hkern vkern
    flowRoot flowRegion flowRegionExclude flowDiv flowPara flowSpan flowLine
    linearGradient radialGradient stop pattern hatch hatchpath hatchPath solidcolor solidColor
    meshgradient meshGradient mesh meshrow meshRow meshpatch meshPatch
    marker clipPath mask color-profile
    filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
    feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur
    feImage feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile
    feTurbulence
    animate animateColor animateMotion animateTransform set mpath discard
    """
)
RUNS: Final = frozenset({"script", "handler", "listener", "foreignobject"})
"""In lower case; they are told of as what they are."""
ANIMATIONS: Final = frozenset({"animate", "animateColor", "animateMotion", "animateTransform", "set"})
PICTURES: Final = frozenset({"image", "feImage"})
"""What shows a picture of pixels, which may stand in the file itself."""

DRAWN: Final = words(
    """
    alignment-baseline background background-color baseline-shift clip clip-path clip-rule color
    color-interpolation color-interpolation-filters color-profile color-rendering color-scheme
    direction display dominant-baseline enable-background fill fill-opacity fill-rule filter flood-color
    flood-opacity font font-family font-feature-settings font-kerning font-size font-size-adjust
    font-stretch font-style font-variant font-variant-ligatures font-variation-settings font-weight
    glyph-orientation-horizontal glyph-orientation-vertical image-rendering inline-size isolation kerning
    letter-spacing lighting-color line-height marker marker-end marker-mid marker-start mask mask-type
    mix-blend-mode opacity overflow paint-order pointer-events shape-inside shape-padding shape-rendering
    shape-subtract solid-color solid-opacity stop-color stop-opacity stroke stroke-alignment
    stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity
    stroke-width text-align text-anchor text-decoration text-indent text-orientation text-overflow
    text-rendering text-transform transform transform-box transform-origin unicode-bidi vector-effect
    visibility white-space word-spacing writing-mode
    """
)
"""Attributes that say how a thing is drawn."""
SHAPED: Final = words(
    """
    amplitude azimuth baseFrequency bias clipPathUnits cx cy d diffuseConstant divisor dx dy edgeMode
    elevation exponent filterRes filterUnits fr fx fy gradientTransform gradientUnits height in in2
    intercept k1 k2 k3 k4 kernelMatrix kernelUnitLength lengthAdjust limitingConeAngle markerHeight
    markerUnits markerWidth maskContentUnits maskUnits method mode numOctaves offset operator order orient
    pathLength patternContentUnits patternTransform patternUnits points pointsAtX pointsAtY pointsAtZ
    preserveAlpha preserveAspectRatio primitiveUnits r radius refX refY result rotate rx ry scale seed side
    slope spacing specularConstant specularExponent spreadMethod startOffset stdDeviation stitchTiles
    surfaceScale tableValues targetX targetY textLength values viewBox width x x1 x2 xChannelSelector y y1
    y2 yChannelSelector z
    """
)
"""Attributes that say where a thing is and how large, and what a filter computes."""
CHANGED: Final = DRAWN | SHAPED | {"class"}
"""What an animation may change."""
MOVED: Final = words(
    """
    accumulate additive attributeName attributeType begin by calcMode dur end from keyPoints keySplines
    keyTimes max min origin path repeatCount repeatDur restart to type values
    """
)
NAMED: Final = words(
    """
    id class style lang role tabindex focusable name media target rel cursor content host
    requiredExtensions requiredFeatures requiredFonts requiredFormats systemLanguage
    version baseProfile contentScriptType contentStyleType externalResourcesRequired zoomAndPan viewTarget
    accent-height alphabetic arabic-form ascent bbox cap-height descent format g1 g2 glyph-name glyphRef
    hanging horiz-adv-x horiz-origin-x horiz-origin-y ideographic k local mathematical overline-position
    overline-thickness panose-1 rendering-intent stemh stemv strikethrough-position
    strikethrough-thickness string u1 u2 underline-position underline-thickness unicode unicode-range
    units-per-em v-alphabetic v-hanging v-ideographic v-mathematical vert-adv-y vert-origin-x vert-origin-y
    widths x-height
    """
)
"""Attributes that name a thing, say what it needs, describe a font, or are notes of a drawing program."""
ATTRIBUTES: Final = CHANGED | MOVED | NAMED
FAMILIES: Final = ("data-", "aria-")
"""How further attributes begin: they are for programs that read the picture aloud or draw it again."""
WORDS: Final = words("id class lang role name content host begin end unicode glyph-name string format local")
"""Attributes that no browser reads as styles, whatever stands in them."""
OF_XLINK: Final = frozenset({"href", "title", "type", "role", "arcrole", "show", "actuate"})
OF_XML: Final = frozenset({"space", "lang", "id"})
ADDRESSES: Final = words(
    """
    action archive background base cite classid code codebase data dynsrc formaction href icon longdesc
    lowsrc manifest ping poster profile resource src srcdoc srcset usemap
    """
)
"""Attributes that some browser took, now or once, for something to ask for; in lower case."""

EDITORS: Final = (
    "http://www.inkscape.org/namespaces/",
    "http://sodipodi.sourceforge.net/",
    "http://inkscape.sourceforge.net/",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "http://creativecommons.org/ns#",
    "http://web.resource.org/cc/",
    "http://purl.org/dc/",
    "http://ns.adobe.com/",
    "adobe:ns:meta/",
    "http://www.bohemiancoding.com/sketch/",
    "http://www.figma.com/",
    "http://www.serif.com/",
    "http://www.corel.com/",
    "https://boxy-svg.com",
    "http://vectornator.io",
    "http://svgjs.com/",
    "http://svgjs.dev/",
    "http://schemas.microsoft.com/visio/",
    "http://xml.openoffice.org/svg/",
    "http://krita.org/namespaces/",
    "https://penpot.app/",
)
"""How namespaces begin in which drawing programs keep their notes: browsers pass over what stands there."""
INSTRUCTIONS: Final = frozenset({"xpacket", "plantuml", "plantuml-src"})
"""Processing instructions that drawing programs leave, and that no browser follows."""
