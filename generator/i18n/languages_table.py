"""Facts of languages, read by `i18n/languages.py`, which says where they come from. Data only."""

from __future__ import annotations

RIGHT_TO_LEFT = """
Adlm Arab Aran Armi Avst Chrs Cprt Elym Gara Hatr Hebr Hung Khar Lydi Mand Mani Mend Merc Mero Narb
Nbat Nkoo Orkh Ougr Palm Phli Phlp Phnx Prti Rohg Samr Sarb Sogd Sogo Syrc Thaa Todr Yezi
"""
"""Scripts (ISO 15924) that are written from right to left."""

ALIASES = """
ajp apc
als gsw
bat-smg sgs
be-x-old be-tarask
bh bho
cbk-zam cbk
de-formal de-x-formal
eml egl
en-rtl en-x-rtl
es-formal es-x-formal
fiu-vro vro
hu-formal hu-x-formal
in id
iw he
ji yi
jw jv
map-bms jv-x-bms
mo ro-Cyrl-MD
nl-informal nl-x-informal
nrm nrf
roa-rup rup
roa-tara nap-x-tara
simple en-simple
sr-ec sr-Cyrl
sr-el sr-Latn
tokipona tok
zh-cdo cdo
zh-classical lzh
zh-min-nan nan
zh-yue yue
"""
"""A line each: a code that Wikimedia or an earlier standard uses, and the BCP 47 tag of that language."""

LANGUAGES = """
aa Latn Qafár af
aae Latn arbërisht
aao Arab
ab Cyrl аԥсшәа
abe Latn Wôbanakiôdwawôgan
abh Arab
abr Latn Abron
abs Latn Bahasa Ambon
abv Arab
ace Latn Acèh
acf Latn Kwéyòl Sent Lisi
ach Latn Acoli
acm Arab عراقي
acq Arab تعزية-عدنية
acw Arab
acx Arab
ada Latn Dangme
adf Arab
ady Cyrl адыгабзэ
ady-Latn Latn Adygabze
ae Avst
aeb Arab تونسي
aeb-Latn Latn Tûnsî
aec Arab
aee Arab
aeq Arab
af Latn Afrikaans
afb Arab
agq Latn aghɨ̂m
agr Latn Awajún
ahr Deva अहिराणी
aib Arab
aig Latn Aanteegan an' Baabyuudan
aii Syrc ܣܘܪܝܬ
aij Hebr
aiq Arab
ajg Latn ajagbe
ak Latn Akan
akb Latn Batak Angkola
akz Latn Albaamo innaaɬiilka
ale Latn unangam tunuu
ale-Cyrl Cyrl унаӈам тунуу
aln Latn Gegë
alt Cyrl алтай тил
am Ethi አማርኛ
ami Latn Pangcah
amw Syrc
an Latn aragonés
ang Latn Ænglisc
ann Latn Obolo
anp Deva अंगिका
apc Arab شامي
apc-Latn Latn šāmi
apd Arab
apw Latn Ndee biyati'
ar Arab العربية
arc Syrc ܐܪܡܝܐ
arn Latn mapudungun
aro Latn Araona
arq Arab جازايرية
ars Arab نجدي
ary Arab الدارجة
ary-Latn Latn ed-dārija
arz Arab مصرى
as Beng অসমীয়া
ase Sgnw American Sign Language
ask Arab
ast Latn asturianu
atj Latn atikamekw
atn Arab
atv Cyrl тÿндÿк алтай тил
auj Arab
auz Arab
av Cyrl авар
avd Arab
avk Latn Kotava
avl Arab
awa Deva अवधी
ay Latn Aymar aru
ayh Arab الحضرمية
ayl Arab
ayn Arab
ayp Arab
az Latn azərbaycanca
az-Arab Arab تۆرکجه
az-Cyrl Cyrl азәрбајҹанҹа
az-IQ Arab
az-IR Arab
az-RU Cyrl
azb Arab تۆرکجه
azj Latn azərbaycanca
ba Cyrl башҡортса
bal Arab
ban Latn Bali
ban-Bali Bali ᬩᬮᬶ
bar Latn Boarisch
bas Latn ɓasaá
bax Latn Shüpamom
bax-Bamu Bamu ꚶꛉ꛰꛲ꚫꛦꚳ
bbc Latn Batak Toba
bbc-Batk Batk ᯅᯖᯂ᯲ ᯖᯬᯅ
bbc-Latn Latn Batak Toba
bcc Arab جهلسری بلوچی
bci Latn wawle
bcl Latn Bikol Central
bdr Latn Bajau Sama
bdz Arab
be Cyrl беларуская
be-tarask Cyrl беларуская (тарашкевіца)
bej Arab
bem Latn IciBemba
bew Latn Betawi
bfa Latn Bari
bfq Taml படகா
bft Arab بلتی
bfw Orya ରେମସାମ୍
bg Cyrl български
bgc Deva हरियाणवी
bgc-Arab Arab ہریانوی
bgn Arab روچ کپتین بلوچی
bgp Arab
bhe Arab
bhm Arab
bhn Syrc
bho Deva भोजपुरी
bi Latn Bislama
bin Latn Ẹdo
bjf Syrc
bjm Arab
bjn Latn Banjar
bkm Latn Itaŋikom
blc Latn ItNuxalkmc
blk Mymr ပအိုဝ်ႏဘာႏသာႏ
bm Latn bamanankan
bn Beng বাংলা
bnn Latn bunun
bo Tibt བོད་ཡིག
bol Latn bòo pìkkà
bom Latn bèrom
bpy Beng বিষ্ণুপ্রিয়া মণিপুরী
bqi Arab بختیاری
br Latn brezhoneg
brh Latn Bráhuí
brk Arab
brx Deva बर'
bs Latn bosanski
bsh Arab
bsk Arab
btd Latn Batak Dairi
btm Latn Mandailing
bto Latn Iriga Bicolano
bts Latn Sahap Simalungun
btx Latn cakap Karo
btz Latn Batak Alas-Kluet
bug Latn Basa Ugi
bug-Bugi Bugi ᨅᨔ ᨕᨘᨁᨗ
bum Latn bulu
bwr Latn bura
bxr Cyrl буряад
byn Ethi ብሊን
byv Latn Mə̀dʉ̂mbɑ̀
bzj Latn Bileez Kriol
bzs Sgnw Língua brasileira de sinais
ca Latn català
cak Latn Kaqchikel
cbk Latn Chavacano de Zamboanga
ccp Cakm 𑄌𑄋𑄴𑄟𑄳𑄦
cdo Latn 閩東語 / Mìng-dĕ̤ng-ngṳ̄
cdo-Hani Hani 閩東語（漢字）
cdo-Hans Hans 闽东语（简化汉字）
cdo-Hant Hant 閩東語（傳統漢字）
cdo-Latn Latn Mìng-dĕ̤ng-ngṳ̄ (Bàng-uâ-cê)
ce Cyrl нохчийн
ceb Latn Cebuano
ch Latn Chamoru
chg Arab
chm Cyrl олык марий
chn Latn chinuk wawa
cho Latn Chahta anumpa
chr Cher ᏣᎳᎩ
chy Latn Tsetsêhestâhese
ciw Latn Anishinaabemowin
cja Latn Cam pur
cja-Arab Arab چم فور
cja-Cham Cham ꨌꩌ ꨚꨭꩉ
cja-Latn Latn Cam pur
cjk Latn cokwe
cjm Cham ꨌꩌ ꨚꨰ
cjm-Arab Arab چم فاي
cjm-Cham Cham ꨌꩌ ꨚꨰ
cjm-Latn Latn Cam pai
cjy Hant 晉語
cjy-Hans Hans 晋语（简化字）
cjy-Hant Hant 晉語（正字）
ckb Arab کوردی
cko Latn Anufɔ
ckt Cyrl ԓыгъоравэтԓьэн
ckv Latn Kebalan
clh Arab
cnh Latn Lai holh
cnr Latn crnogorski
cnr-Cyrl Cyrl црногорски
cnr-Latn Latn crnogorski
co Latn corsu
cop Copt ϯⲙⲉⲧⲣⲉⲙⲛ̀ⲭⲏⲙⲓ
cps Latn Capiceño
cpx Hant 莆仙語 / Pó-sing-gṳ̂
cpx-Hans Hans 莆仙语（简体）
cpx-Hant Hant 莆仙語（繁體）
cpx-Latn Latn Pó-sing-gṳ̂ (Báⁿ-uā-ci̍)
cr Cans ᓀᐦᐃᔭᐍᐏᐣ
cr-Latn Latn Nēhiyawēwin
crg Latn Michif
crh Latn qırımtatarca
crh-Cyrl Cyrl къырымтатарджа
crh-RO Latn tatarşa
cs Latn čeština
csb Latn kaszëbsczi
cu Cyrl словѣньскъ / ⰔⰎⰑⰂⰡⰐⰠⰔⰍⰟ
cv Cyrl чӑвашла
cy Latn Cymraeg
czk Hebr
da Latn dansk
dag Latn dagbanli
dar Cyrl дарган
dcc Arab
ddn Latn dendi
de Latn Deutsch
de-AT Latn Österreichisches Deutsch
de-CH Latn Schweizer Hochdeutsch
de-x-formal Latn Deutsch (Sie-Form)
def Arab
deh Arab
dga Latn Dagaare
dgl Arab
dik Latn Thuɔŋjäŋ
din Latn Thuɔŋjäŋ
diq Latn Zazaki
dlg Cyrl долган тыла
dmk Arab
dml Arab
doi Deva डोगरी
dru Latn drekai
dsb Latn dolnoserbski
dso Orya ଦେଶିଆ
dtp Latn Kadazandusun
dty Deva डोटेली
dua Latn Duálá
dv Thaa ދިވެހިބަސް
dyu Latn Julakan
dz Tibt ཇོང་ཁ
ecy Cprt
ee Latn eʋegbe
efi Latn efịk
egl Latn Emiliàn
ekp Latn ẹkpeye
el Grek Ελληνικά
elm Latn Eleme
en Latn English
en-CA Latn Canadian English
en-GB Latn British English
en-simple Latn Simple English
en-US Latn American English
eo Latn Esperanto
es Latn español
es-419 Latn español de América Latina
es-NI Latn español nicaragüense
es-x-formal Latn español (formal)
esh Arab
esu Latn Yup'ik
et Latn eesti
eu Latn euskara
ext Latn estremeñu
eya Latn I·ya·q
fa Arab فارسی
fan Latn Faŋ
fat Latn mfantse
fax Latn Fala
fay Arab
faz Arab
ff Latn Fulfulde
fi Latn suomi
fia Arab
fil Latn Filipino
fit Latn meänkieli
fj Latn Na Vosa Vakaviti
fkv Latn kvääni
fo Latn føroyskt
fon Latn fɔ̀ngbè
fr Latn français
frc Latn français cadien
frp Latn arpetan
frr Latn Nordfriisk
frs Latn Oostfräisk
fub Arab
fuf Latn Fuuta Jalon
fur Latn furlan
fuv Latn Fulfulde
fvr Latn poor’íŋ belé’ŋ
fy Latn Frysk
ga Latn Gaeilge
gaa Latn Ga
gag Latn Gagauz
gah Latn Alekano
gan Hant 贛語
gan-Hans Hans 赣语（简体）
gan-Hant Hant 贛語（繁體）
gaz Latn Oromoo
gbm Deva गढ़वळि
gbz Latn Dari-e Mazdeyasnā
gcf Latn kréyòl Gwadloup
gcr Latn kriyòl gwiyannen
gd Latn Gàidhlig
gez Ethi ግዕዝ
ggg Arab
gha Arab
ghr Arab
gig Arab
gjk Arab
gju Arab
gju-Arab Arab گوجری
gju-Deva Deva गुज्जरी
gl Latn galego
gld Cyrl на̄ни
glh Arab
glk Arab گیلکی
gn Latn Avañe'ẽ
gom Deva गोंयची कोंकणी
gom-Deva Deva गोंयची कोंकणी
gom-Latn Latn Gõychi Konknni
gor Latn Bahasa Hulontalo
got Goth 𐌲𐌿𐍄𐌹𐍃𐌺
gpe Latn Ghanaian Pidgin
grc Grek Ἀρχαία ἑλληνικὴ
gsw Latn Alemannisch
gu Gujr ગુજરાતી
guc Latn wayuunaiki
gum Latn Namtrik
gur Latn farefare
guw Latn gungbe
gv Latn Gaelg
gwc Arab
gwf Arab
gwt Arab
gzi Arab
ha Latn Hausa
ha-Arab Arab هَوُسَ
ha-CM Arab
ha-SD Arab
hac Arab
hai Latn X̱aat Kíl
hak Hant 客家語 / Hak-kâ-ngî
hak-Hans Hans 客家语（简体）
hak-Hant Hant 客家語（繁體）
hak-Latn Latn Hak-kâ-ngî (Pha̍k-fa-sṳ)
hav Latn Kihavu
haw Latn Hawaiʻi
haz Arab
hbo Hebr
he Hebr עברית
hi Deva हिन्दी
hif Latn Fiji Hindi
hif-Deva Deva फ़ीजी हिन्दी
hil Latn Ilonggo
hke Latn kihunde
hkh Arab
hnd Arab
hne Deva छत्तीसगढ़ी
hno Arab ہندکو
ho Latn Hiri Motu
hoc Wara 𑢹𑣉𑣉
hoc-Latn Latn Ho
hoh Arab
hr Latn hrvatski
hrt Syrc
hrx Latn Hunsrik
hrz Arab
hsb Latn hornjoserbsce
hsn Hant 湘語
hss Arab
ht Latn Kreyòl ayisyen
hu Latn magyar
hu-x-formal Latn Magyar (magázó)
huy Hebr
hy Armn հայերեն
hyw Armn Արեւմտահայերէն
hz Latn Otsiherero
ia Latn interlingua
iba Latn Jaku Iban
ibb Latn ibibio
id Latn Bahasa Indonesia
ie Latn Interlingue
ig Latn Igbo
igb Latn Ebira
igl Latn Igala
ii Yiii ꆇꉙ
ik Latn Iñupiatun
ike-Cans Cans ᐃᓄᒃᑎᑐᑦ
ike-Latn Latn inuktitut
ilo Latn Ilokano
inh Cyrl гӀалгӀай
io Latn Ido
is Latn íslenska
ish Latn awain
isk Arab
isv Latn medžuslovjansky
isv-Cyrl Cyrl меджусловјанскы
isv-Latn Latn medžuslovjansky
it Latn italiano
itk Hebr
iu Cans ᐃᓄᒃᑎᑐᑦ
izh Latn ižoran keel
ja Jpan 日本語
jab Latn Hyam
jac Latn Abꞌxubꞌal Poptiꞌ
jad Arab
jam Latn Patois
jat Arab
jax Latn Jambi
jbe Hebr
jbn Arab
jbo Latn lojban
jdg Arab
jdt Cyrl жугьури
jdt-Cyrl Cyrl жугьури
jje Kore 제주말
jnd Arab
jog Arab
jpa Hebr
jpr Hebr
jrb Hebr
juk Latn Nene Wapan
jut Latn jysk
jv Latn Jawa
jv-Java Java ꦗꦮ
jv-x-bms Latn Basa Banyumasan
jye Hebr
ka Geor ქართული
kaa Latn Qaraqalpaqsha
kab Latn Taqbaylit
kac Latn Jinghpaw
kai Latn Karai-karai
kaj Latn Jju
kam Latn kĩkamba
kbd Cyrl адыгэбзэ
kbd-Latn Latn Qabardjajəbza
kbp Latn Kabɩyɛ
kbu Arab
kby Arab
kcg Latn Tyap
kck Latn tjikalanga
kcy Arab
kea Latn kabuverdianu
ken Latn kɛ́nyáŋ
kfm Arab
kg Latn Kongo
kge Latn Kumoring
kge-Arab Arab كوموريڠ
kgg Deva गेम्येहाक़ गिपन
kgp Latn Kaingáng
kha Latn Khasi
khk Cyrl монгол
khw Arab کھوار
ki Latn Gĩkũyũ
kip Deva शेषी पाङ
kiu Latn Kırmancki
kix Latn Khiamniungan
kj Latn Kwanyama
kjh Cyrl хакас
kjp Mymr ဖၠုံလိက်
kk Cyrl қазақша
kk-AF Arab
kk-Arab Arab قازاقشا (تٶتە)
kk-CN Arab قازاقشا (تٶتە)
kk-Cyrl Cyrl қазақша
kk-IR Arab
kk-Latn Latn qazaqşa
kk-MN Arab
kk-TR Latn qazaqşa
kl Latn kalaallisut
klj Arab
km Khmr ភាសាខ្មែរ
kmb Latn kimbundu
kmr Latn kurdî
kmz Arab
kn Knda ಕನ್ನಡ
knc Latn Yerwa Kanuri
knn Deva महाराष्ट्रीय कोंकणी
ko Kore 한국어
ko-KP Kore 조선말
koi Cyrl перем коми
koy Latn Denaakkenaageʼ
kqd Syrc
kr Latn kanuri
krc Cyrl къарачай-малкъар
kri Latn Krio
krj Latn Kinaray-a
krl Latn Karjala
ks Arab کٲشُر
ks-Deva Deva कॉशुर
ksf Latn Bafia
ksh Latn Ripoarisch
ksw Mymr စှီၤ
ktl Arab
ku Latn kurdî
ku-Arab Arab کوردی (عەرەبی)
ku-Latn Latn kurdî
ku-LB Arab
kum Cyrl къумукъ
kus Latn Kʋsaal
kv Cyrl коми
kvx Arab
kw Latn kernowek
kxp Arab
ky Cyrl кыргызча
ky-CN Arab
ky-TR Latn
la Latn Latina
lad Latn Ladino
lad-Hebr Hebr לאדינו
lad-Latn Latn Ladino
lag Latn Kilaangi
lah Arab
laj Latn Lëblaŋo
lb Latn Lëtzebuergesch
lbe Cyrl лакку
ldn Latn Láadan
lez Cyrl лезги
lfn Latn Lingua Franca Nova
lg Latn Luganda
lhs Syrc
li Latn Limburgs
lij Latn Ligure
lij-MC Latn munegascu
liv Latn Līvõ kēļ
ljp Latn Lampung Api
lki Arab لەکی
lkt Latn Lakȟótiyapi
lld Latn Ladin
lmo Latn lombard
ln Latn lingála
lo Laoo ລາວ
lou Latn Kouri-Vini
loz Latn Silozi
lrc Arab لۊری شومالی
lrk Arab
lrl Arab
lsa Arab
lsd Hebr
lss Arab
lt Latn lietuvių
ltg Latn latgaļu
lu Latn Tshiluba
lua Latn ciluba
lud Latn lüüdi
lue Latn chiluvale
luo Latn dholuo
lus Latn Mizo ţawng
lut Latn dxʷləšucid
luv Arab
luz Arab لئری دوٙمینی
lv Latn latviešu
lvs Latn latviešu
lzh Hant 文言
lzz Latn Lazuri
lzz-GE Geor
mad Latn Madhurâ
mag Deva मगही
mai Deva मैथिली
mak Latn Mangkasarak
mak-Bugi Bugi ᨆᨀᨔᨑ
maw Latn Ŋmampulli
mby Arab
mcn Latn vùn màsànà
mde Arab
mdf Cyrl мокшень
mdh Latn Magindanawn
mey Arab الحسانية
mfa Latn Klate-Ttaning
mfe Latn Morisyen
mfi Arab
mg Latn Malagasy
mh Latn Ebon
mhj Arab
mhr Cyrl олык марий
mi Latn Māori
mic Latn Mi'kmaq
mid Mand
min Latn Minangkabau
miq Latn Mískitu
mk Cyrl македонски
mki Arab
ml Mlym മലയാളം
mn Cyrl монгол
mn-CN Mong
mn-Mong Mong ᠮᠣᠩᠭᠣᠯ
mnc Latn manju gisun
mnc-Mong Mong ᠮᠠᠨᠵᡠ ᡤᡳᠰᡠᠨ
mni Mtei ꯃꯤꯇꯩ ꯂꯣꯟ
mni-Beng Beng মেইতেই লোন্
mnj Arab
mns Cyrl ма̄ньси
mnw Mymr ဘာသာမန်
moe Latn innu-aimun
mos Latn moore
mr Deva मराठी
mrh Latn Mara
mrj Cyrl кырык мары
mrt Latn Margi
mrv Latn Magareva
ms Latn Bahasa Melayu
ms-Arab Arab بهاس ملايو
ms-CC Arab
msi Latn Bahasa Sabah
mt Latn Malti
mui Latn Baso Palembang
mus Latn Mvskoke
mve Arab
mvf Mong ᠮᠣᠩᠭᠣᠯ
mvy Arab
mwl Latn Mirandés
mwv Latn Behase Mentawei
mww Latn Hmoob Dawb
mww-Latn Latn Hmoob Dawb
my Mymr မြန်မာဘာသာ
myv Cyrl эрзянь
myz Mand
mzn Arab مازِرونی
na Latn Dorerin Naoero
nah Latn Nāhuatl
nan Latn 閩南語 / Bân-lâm-gí
nan-Hani Hani 閩南語（漢字）
nan-Hans Hans 闽南语（简化汉字）
nan-Hant Hant 閩南語（傳統漢字）
nan-Latn Latn Bân-lâm-gí (Lô-má-jī)
nan-Latn-pehoeji Latn Bân-lâm-gí (Pe̍h-ōe-jī)
nan-Latn-tailo Latn Bân-lâm-gí (Tâi-lô)
nan-TW Hant
nap Latn Napulitano
nap-x-tara Latn tarandíne
naq Latn Khoekhoegowab
nb Latn norsk (bokmål)
nd Latn siNdebele saseNyakatho
nds Latn Plattdüütsch
nds-NL Latn Nedersaksisch
ne Deva नेपाली
new Deva नेपाल भाषा
ng Latn Oshiwambo
nia Latn Li Niha
nit Telu కొలామి
niu Latn ko e vagahau Niuē
njo Latn Ao
nl Latn Nederlands
nl-x-informal Latn Nederlands (informeel)
nli Arab
nlm Arab
nmz Latn nawdm
nn Latn norsk (nynorsk)
nn-hognorsk Latn norsk (høgnorsk)
nnh Latn ngiembɔɔn
no Latn norsk
nod Lana ᨣᩴᩤᨾᩮᩥᩬᨦ
nod-Thai Thai คำเมือง
nog Cyrl ногайша
nov Latn Novial
npi Deva नेपाली
nqo Nkoo ߒߞߏ
nr Latn isiNdebele seSewula
nrf Latn Nouormand
nrf-GG Latn Guernésiais
nrf-JE Latn Jèrriais
nso Latn Sesotho sa Leboa
ntz Arab
nup Latn Nupe
nus Latn Thok Naath
nv Latn Diné bizaad
ny Latn Chi-Chewa
nyn Latn runyankore
nyo Latn Orunyoro
nyq Arab
nys Latn Nyungar
nzi Latn Nzema
oar Syrc
obm Phnx
oc Latn occitan
odk Arab
oj Cans ᐊᓂᔑᓈᐯᒧᐎᓐ
ojb Latn Ojibwemowin
oka Latn n̓səl̓xcin̓
olo Latn livvinkarjala
om Latn Oromoo
ood Latn ʼOʼodham ha-ñeʼokĭ
or Orya ଓଡ଼ିଆ
oru Arab
ory Orya ଓଡ଼ିଆ
os Cyrl ирон
osi Latn Using
ota Arab لسان عثمانى
otk Orkh
oui Ougr
ovd Latn övdalsk
pa Guru ਪੰਜਾਬੀ
pa-Arab Arab پنجابی
pa-PK Arab
pag Latn Pangasinan
pal Phli
pam Latn Kapampangan
pap Latn Papiamentu
pap-AW Latn Papiamento (Aruba)
pbb Latn Nasa Yuwe
pbt Arab پښتو
pcd Latn Picard
pcm Latn Naijá
pdc Latn Deitsch
pdt Latn Plautdietsch
pes Arab فارسی
pey Latn Petjoh
pfl Latn Pälzisch
pgd Khar
phl Arab
phn Phnx
phr Arab پوٹھواری
phv Arab
pi Deva पालि
pih Latn Norfuk / Pitkern
pis Latn Solomon Aelan Pijin
piu Latn Pintupi-Luritja
pjt Latn Pitjantjatjara
pko Latn Pökoot
pl Latn polski
plk Arab
plt Latn Malagasy
pms Latn Piemontèis
pnb Arab پنجابی
pnt Grek Ποντιακά
pnt-RU Cyrl
pnt-TR Latn
pov Latn guinensi
ppl Latn Nawat
pra Khar
prc Arab
prd Arab
prg Latn Prūsiskan
prs Arab دری
prx Arab
ps Arab پښتو
psh Arab
psi Arab
pst Arab
pt Latn português
pt-BR Latn português do Brasil
pwn Latn pinayuanan
pwo Mymr ဖျိၩ့ၡိ
pzh Latn Pazeh
qu Latn Runa Simi
quc Latn K'iche'
qug Latn Runa shimi
quy Latn Runa Simi
qwh Latn anqash qichwa
qxp Latn Punu qhichwa
qxq Arab
rag Latn Lologooli
raj Deva राजस्थानी
rap Latn arero rapa nui
rcf Latn Kreol Réyoné
rdb Arab
rej Latn Jang
rgn Latn Rumagnôl
rhg Rohg 𐴌𐴟𐴇𐴥𐴝𐴚𐴒𐴙𐴝
rif Latn Tarifit
rki Mymr ရခိုင်
rm Latn rumantsch
rm-puter Latn puter
rm-rumgr Latn rumantsch grischun
rm-surmiran Latn surmiran
rm-sursilv Latn sursilvan
rm-sutsilv Latn sutsilvan
rm-vallader Latn vallader
rmc Latn romaňi čhib
rmf Latn kaalengo tšimb
rml-Cyrl Cyrl романы
rmt Arab
rmy Latn Romani
rn Latn ikirundi
ro Latn română
ro-Cyrl-MD Cyrl молдовеняскэ
rsk Cyrl руски
rtm Latn Faeag Rotuma
ru Cyrl русский
rue Cyrl русиньскый
rup Latn armãneashti
ruq Latn Vlăheşte
ruq-Latn Latn Vlăheşte
rut Cyrl мыхаӀбишды
rw Latn Ikinyarwanda
rwr Deva मारवाड़ी
ryu Jpan うちなーぐち
sa Deva संस्कृतम्
sah Cyrl саха тыла
sam Samr
sas Latn Sasak
sat Olck ᱥᱟᱱᱛᱟᱲᱤ
saz Saur ꢱꣃꢬꢵꢯ꣄ꢡ꣄ꢬꢵ
sbn Arab
sc Latn sardu
scl Arab
scn Latn sicilianu
sco Latn Scots
sd Arab سنڌي
sd-Arab Arab سنڌي
sd-Deva Deva सिंधी
sd-IN Deva
sd-Sind Sind 𑋝𑋡𑋟𑋐𑋢
sdb Arab
sdc Latn Sassaresu
sdf Arab
sdg Arab
sdh Arab کوردی خوارگ
sds Arab
se Latn davvisámegiella
se-FI Latn davvisámegiella (Suoma bealde)
se-NO Latn davvisámegiella (Norgga bealde)
se-SE Latn davvisámegiella (Ruoŧa bealde)
sei Latn Cmique Itom
ses Latn Koyraboro Senni
sg Latn Sängö
sgh Latn xuɣ̌nůni
sgr Arab
sgs Latn žemaitėška
sgy Arab
sh Latn srpskohrvatski / српскохрватски
sh-Cyrl Cyrl српскохрватски
sh-Latn Latn srpskohrvatski
shd Arab
shi Latn Taclḥit
shi-Latn Latn Taclḥit
shi-Tfng Tfng ⵜⴰⵛⵍⵃⵉⵜ
shm Arab
shn Mymr တႆး
shu Arab
shv Arab
shy Latn tacawit
shy-Latn Latn tacawit
si Sinh සිංහල
siy Arab
siz Arab
sjd Cyrl кӣллт са̄мь кӣлл
sje Latn bidumsámegiella
sjo Mong ᠰᡞᠪᡝ ᡤᡞᠰᡠᠨ
sju Latn ubmejesámiengiälla
sk Latn slovenčina
skr Arab سرائیکی
skr-Arab Arab سرائیکی
sl Latn slovenščina
sli Latn Schläsch
slr Latn Salırça
sly Latn Bahasa Selayar
sm Latn Gagana Samoa
sma Latn åarjelsaemien
smj Latn julevsámegiella
smn Latn anarâškielâ
smp Samr
sms Latn nuõrttsääʹmǩiõll
smy Arab
sn Latn chiShona
so Latn Soomaaliga
sog Sogd
son Latn soŋay
sq Latn shqip
sqo Arab
sqt Arab
sr Cyrl српски
sr-Cyrl Cyrl српски
sr-Latn Latn srpski
sr-ME Latn
sr-RO Latn
sr-TR Latn
srh Arab
srn Latn Sranantongo
sro Latn sardu campidanesu
srq Latn mbia cheë
srz Arab
ss Latn SiSwati
ssh Arab
ssy Latn Saaho
st Latn Sesotho
stq Latn Seeltersk
sts Arab
sty Cyrl себертатар
su Latn Sunda
sv Latn svenska
sw Latn Kiswahili
swb Latn Shikomoro
swh Latn Kiswahili
sxr Latn Hla'alua
sxu Latn Säggssch
syc Syrc ܣܘܪܝܝܐ
syl Sylo ꠍꠤꠟꠐꠤ
syl-Beng Beng সিলেটি
syn Syrc
syr Syrc
szl Latn ślůnski
szy Latn Sakizaya
ta Taml தமிழ்
tao Latn Ciriciring No Tao
taq Tfng ⵜⴰⵎⴰⵌⴰⵆ
taq-Latn Latn təmajəq
taq-Tfng Tfng ⵜⴰⵎⴰⵌⴰⵆ
tay Latn Tayal
tcy Knda ತುಳು
tdd Tale ᥖᥭᥰ ᥖᥬᥲ ᥑᥨᥒᥰ
te Telu తెలుగు
tet Latn tetun
tg Cyrl тоҷикӣ
tg-Latn Latn tojikī
tg-PK Arab
th Thai ไทย
thq Deva काेचिला थारु
thr Deva राना थारू
ti Ethi ትግርኛ
tig Ethi ትግሬ
tiv Latn tiv
tji Latn bifzivsar
tjo Arab
tk Latn Türkmençe
tkr Cyrl цӀаӀхна миз
tks Arab
tl Latn Tagalog
tly Latn tolışi
tly-Cyrl Cyrl толыши
tmr Hebr ארמית בבלית
tn Latn Setswana
to Latn lea faka-Tonga
toi Latn chitonga
tok Latn toki pona
tov Arab
tpi Latn Tok Pisin
tr Latn Türkçe
tra Arab
trg Hebr
trm Arab
trp Latn Kokborok
tru Latn Ṫuroyo
trv Latn Seediq
trw Arab توروالی
ts Latn Xitsonga
tsd Grek Τσακωνικά
tsg Latn Sinūg
tsu Latn cou
tsw Latn Tsishingini
tt Cyrl татарча
tt-Latn Latn tatarça
ttj Latn Orutooro
ttt Cyrl Tati
tum Latn chiTumbuka
tw Latn Twi
twd Latn Tweants
ty Latn reo tahiti
tyv Cyrl тыва дыл
tzl Latn Talossan
tzm Tfng ⵜⴰⵎⴰⵣⵉⵖⵜ
udm Cyrl удмурт
ug Arab ئۇيغۇرچە
ug-Arab Arab ئۇيغۇرچە
ug-Cyrl Cyrl уйғурчә
ug-KZ Cyrl
ug-Latn Latn uyghurche
ug-MN Cyrl
uk Cyrl українська
umb Latn umbundu
umu Latn Huluníixsuwaakan
unr-NP Deva
ur Arab اردو
ush Arab
uz Latn oʻzbekcha
uz-AF Arab
uz-Arab Arab اۉزبېکچه
uz-CN Cyrl
uz-Cyrl Cyrl ўзбекча
uzn Latn oʻzbekcha
uzs Arab اۉزبېکچه
vaf Arab
vai Vaii ꕙꔤ
ve Latn Tshivenda
vec Latn vèneto
vep Latn vepsän kel’
vgr Arab
vi Latn Tiếng Việt
vls Latn West-Vlams
vmf Latn Mainfränkisch
vmh Arab
vmw Latn emakhuwa
vo Latn Volapük
vot Latn Vaďďa
vro Latn võro
wa Latn walon
wal Latn wolaytta
war Latn Winaray
wbk Arab
wlo Arab
wls Latn Faka'uvea
wlx Latn waale
wne Arab
wni Arab
wo Latn Wolof
wsg Telu గోండి
wsv Arab
wuu Hans 吴语
wuu-Hans Hans 吴语（简体）
wuu-Hant Hant 吳語（正體）
xal Cyrl хальмг
xco Chrs
xh Latn isiXhosa
xhe Arab
xka Arab
xkc Arab
xkj Arab
xkp Arab
xld Lydi
xly Elym
xmf Geor მარგალური
xmm Latn Manado
xmn Mani
xmr Merc
xna Narb
xnb Latn Kanakanavu
xon Latn likpakpaanl
xpr Prti
xsa Sarb
xsy Latn SaiSiyat
xvi Arab
ydd Hebr ייִדיש
ydg Arab
yhd Hebr
yi Hebr ייִדיש
yih Hebr
yo Latn Yorùbá
yoi Jpan 与那国物言
yrk Cyrl ненэцяʼ вада
yrl Latn Nhẽẽgatú
yua Latn Maaya T'aan
yud Hebr
yue Hant 粵語
yue-CN Hans
yue-Hans Hans 粵语（简体）
yue-Hant Hant 粵語（繁體）
za Latn Vahcuengh
zba Arab
zdj Arab
zea Latn Zeêuws
zgh Tfng ⵜⴰⵎⴰⵣⵉⵖⵜ ⵜⴰⵏⴰⵡⴰⵢⵜ
zgh-Latn Latn tamaziɣt tanawayt
zh Hans 中文
zh-AU Hant
zh-BN Hant
zh-CN Hans 中文（中国大陆）
zh-GB Hant
zh-GF Hant
zh-Hans Hans 中文（简体）
zh-Hant Hant 中文（繁體）
zh-HK Hant 中文（香港）
zh-ID Hant
zh-MO Hant 中文（澳門）
zh-MY Hans 中文（马来西亚）
zh-PA Hant
zh-PF Hant
zh-PH Hant
zh-SG Hans 中文（新加坡）
zh-SR Hant
zh-TH Hant
zh-TW Hant 中文（臺灣）
zh-US Hant
zh-VN Hant
zmi Latn Nismilan
zrp Hebr
zsm Latn Bahasa Melayu
zu Latn isiZulu
zum Arab
zun Latn Shiwi'ma
"""
"""A line each: BCP 47 tag, script (ISO 15924), autonym. A row without an autonym tells the script alone."""
