/** A paragraph in a language, and the encodings of before Unicode that its pages were written in. */
export type LegacyText = {
  /** BCP 47. */
  readonly lang: string
  readonly text: string
  readonly encodings: readonly string[]
}

const WESTERN = ['windows-1252', 'iso-8859-15']
const CENTRAL = ['windows-1250', 'iso-8859-2']
const CYRILLIC = ['windows-1251', 'koi8-r', 'iso-8859-5']

/** Labels as the Encoding Standard has them. Each text can be written in each of its encodings. */
export const LEGACY_TEXTS: readonly LegacyText[] = [
  {
    lang: 'en',
    text: 'The ferry’s captain said, “nobody came to meet us.” The café on the quay had closed a year ago – so we walked into town through the rain, carrying everything we owned, and asked at the first lit window for a room. The woman who opened knew my father’s name, though she had never met him.',
    encodings: ['windows-1252'],
  },
  {
    lang: 'de',
    text: 'Die Fähre kam um zwölf Uhr an, und niemand war da, um uns abzuholen. Das Gasthaus am Hafen hatte seit über einem Jahr geschlossen, also gingen wir zu Fuß durch den Regen in die Stadt und fragten am ersten hellen Fenster nach einem Zimmer. Die Frau, die öffnete, kannte den Namen meines Großvaters.',
    encodings: WESTERN,
  },
  {
    lang: 'fr',
    text: 'Le bac est arrivé à midi, et personne n’était là pour nous accueillir. Le café du port avait fermé depuis plus d’une année ; nous avons donc traversé la ville à pied, sous la pluie, et demandé une chambre à la première fenêtre éclairée. La femme qui a ouvert connaissait déjà le nom de mon père.'.replaceAll(
      '’',
      "'",
    ),
    encodings: WESTERN,
  },
  {
    lang: 'es',
    text: 'El transbordador llegó al mediodía y nadie vino a recibirnos. El café del muelle había cerrado hacía más de un año, así que caminamos bajo la lluvia hasta la ciudad y pedimos una habitación en la primera ventana con luz. ¿Quién es?, preguntó una mujer. Conocía el nombre de mi padre, aunque jamás lo había visto en España.',
    encodings: WESTERN,
  },
  {
    lang: 'pt',
    text: 'A balsa chegou ao meio-dia e ninguém estava lá para nos receber. O café do cais tinha fechado há mais de um ano, então atravessámos a cidade a pé, debaixo de chuva, e pedimos um quarto na primeira janela com luz. A mulher que abriu não conhecia o meu pai, mas sabia o seu nome e a história da nossa família.',
    encodings: WESTERN,
  },
  {
    lang: 'sv',
    text: 'Färjan kom in vid tolvtiden och ingen var där för att möta oss. Kaféet på kajen hade varit stängt i över ett år, så vi gick genom regnet in till staden och frågade efter ett rum vid det första upplysta fönstret. Kvinnan som öppnade kände till min fars namn, fast hon aldrig hade träffat honom på ön.',
    encodings: WESTERN,
  },
  {
    lang: 'fi',
    text: 'Lautta saapui keskipäivällä, eikä kukaan ollut meitä vastassa. Sataman kahvila oli ollut kiinni jo yli vuoden, joten kävelimme sateessa kaupunkiin ja kysyimme huonetta ensimmäisestä valaistusta ikkunasta. Nainen, joka avasi oven, tiesi isäni nimen, vaikka hän ei ollut koskaan tavannut häntä.',
    encodings: WESTERN,
  },
  {
    lang: 'pl',
    text: 'Prom przypłynął w południe i nikt na nas nie czekał. Kawiarnia na nabrzeżu była zamknięta od ponad roku, więc poszliśmy w deszczu do miasta i zapytaliśmy o pokój pod pierwszym oświetlonym oknem. Kobieta, która otworzyła drzwi, znała imię mojego ojca, choć nigdy go nie spotkała. Czyżby ktoś już wcześniej pytał o nocleg?',
    encodings: CENTRAL,
  },
  {
    lang: 'cs',
    text: 'Přívoz dorazil v poledne a nikdo na nás nečekal. Kavárna na nábřeží byla už přes rok zavřená, a tak jsme šli v dešti pěšky do města a u prvního rozsvíceného okna jsme se zeptali na pokoj. Žena, která otevřela dveře, znala jméno mého otce, ačkoli ho nikdy nepotkala. Kdo jí o něm řekl, jsme se nikdy nedozvěděli.',
    encodings: CENTRAL,
  },
  {
    lang: 'hu',
    text: 'A komp délben érkezett meg, és senki sem várt ránk. A kikötői kávézó már több mint egy éve zárva volt, ezért az esőben gyalog mentünk be a városba, és az első kivilágított ablaknál szobát kértünk. A nő, aki ajtót nyitott, tudta az apám nevét, bár soha nem találkozott vele. Később értettük meg, hogy ő volt az, aki a leveleket írta.',
    encodings: CENTRAL,
  },
  {
    lang: 'tr',
    text: 'Vapur öğle vakti geldi ve bizi karşılayan kimse yoktu. Rıhtımdaki kahve bir yıldan uzun süredir kapalıydı, biz de yağmurun altında yürüyerek şehre gittik ve ışığı yanan ilk pencereden oda sorduk. Kapıyı açan kadın babamın adını biliyordu, oysa onunla hiç karşılaşmamıştı. Şaşkınlıkla birbirimize baktık.',
    encodings: ['windows-1254'],
  },
  {
    lang: 'lt',
    text: 'Keltas atplaukė vidurdienį, ir niekas mūsų nepasitiko. Kavinė krantinėje jau daugiau nei metus buvo uždaryta, todėl per lietų pėsčiomis nuėjome į miestą ir prie pirmo šviečiančio lango paklausėme kambario. Duris atidariusi moteris žinojo mano tėvo vardą, nors niekada nebuvo jo sutikusi. Ji šypsojosi ir pakvietė užeiti.',
    encodings: ['windows-1257'],
  },
  {
    lang: 'ru',
    text: 'Паром пришёл в полдень, и никто нас не встречал. Кафе на набережной уже больше года было закрыто, поэтому мы пошли в город пешком под дождём и спросили комнату у первого освещённого окна. Женщина, которая открыла дверь, знала имя моего отца, хотя никогда его не видела.',
    encodings: CYRILLIC,
  },
  {
    lang: 'bg',
    text: 'Фериботът пристигна по обяд и никой не ни чакаше. Кафенето на кея беше затворено повече от година, затова тръгнахме пеша към града под дъжда и попитахме за стая на първия светещ прозорец. Жената, която отвори вратата, знаеше името на баща ми, макар че никога не го беше срещала.',
    encodings: ['windows-1251', 'iso-8859-5'],
  },
  {
    lang: 'uk',
    text: 'Пором прийшов опівдні, і ніхто нас не зустрічав. Кав’ярня на набережній уже понад рік була зачинена, тому ми пішли до міста пішки під дощем і запитали кімнату біля першого освітленого вікна. Жінка, яка відчинила двері, знала ім’я мого батька, хоча ніколи його не бачила. Її звали Ганна.'.replaceAll(
      '’',
      "'",
    ),
    encodings: ['windows-1251', 'koi8-u'],
  },
  {
    lang: 'el',
    text: 'Το πλοίο έφτασε το μεσημέρι και κανείς δεν ήταν εκεί για να μας υποδεχτεί. Το καφενείο στην προκυμαία ήταν κλειστό για περισσότερο από έναν χρόνο, κι έτσι περπατήσαμε μέσα στη βροχή ως την πόλη και ζητήσαμε δωμάτιο στο πρώτο φωτισμένο παράθυρο. Η γυναίκα που άνοιξε ήξερε το όνομα του πατέρα μου. Άγνωστο πώς.',
    encodings: ['windows-1253', 'iso-8859-7'],
  },
  {
    lang: 'he',
    text: 'המעבורת הגיעה בצהריים ואיש לא חיכה לנו. בית הקפה שעל הרציף היה סגור כבר יותר משנה, ולכן הלכנו ברגל בגשם אל העיר ושאלנו על חדר ליד החלון המואר הראשון. האישה שפתחה את הדלת ידעה את שמו של אבי, אף שמעולם לא פגשה אותו.',
    encodings: ['windows-1255', 'iso-8859-8-i'],
  },
  {
    lang: 'ar',
    text: 'وصلت العبارة عند الظهر ولم يكن أحد في انتظارنا. كان المقهى على الرصيف مغلقا منذ أكثر من عام، فمشينا تحت المطر إلى المدينة وسألنا عن غرفة عند أول نافذة مضيئة. المرأة التي فتحت الباب كانت تعرف اسم أبي، مع أنها لم تلتق به قط في حياتها.',
    encodings: ['windows-1256', 'iso-8859-6'],
  },
  {
    lang: 'th',
    text: 'เรือข้ามฟากมาถึงตอนเที่ยงและไม่มีใครมารอรับเรา ร้านกาแฟริมท่าเรือปิดมานานกว่าหนึ่งปีแล้ว เราจึงเดินตากฝนเข้าไปในเมืองและถามหาห้องพักที่หน้าต่างบานแรกที่เปิดไฟอยู่ ผู้หญิงที่เปิดประตูรู้จักชื่อพ่อของฉันทั้งที่ไม่เคยพบกันเลย',
    encodings: ['windows-874'],
  },
  {
    lang: 'ja',
    text: '渡し船は正午に着いたが、迎えに来た人は誰もいなかった。埠頭の喫茶店は一年以上も前に閉まっていたので、私たちは雨の中を町まで歩き、最初に明かりのついた窓で部屋があるかと尋ねた。扉を開けた女性は、会ったこともないはずの父の名前を知っていた。カメラは鞄の中で濡れていた。',
    encodings: ['shift_jis', 'euc-jp'],
  },
  {
    lang: 'zh-Hans',
    text: '渡船中午到了，没有人来接我们。码头上的咖啡馆已经关门一年多了，于是我们冒着雨步行进城，在第一扇亮着灯的窗前打听有没有房间。开门的女人知道我父亲的名字，虽然她从来没有见过他。我们把行李放在门口，听她慢慢地讲这座城市的故事。',
    encodings: ['gbk', 'gb18030'],
  },
  {
    lang: 'zh-Hant',
    text: '渡船中午到了，沒有人來接我們。碼頭上的咖啡館已經關門一年多了，於是我們冒著雨步行進城，在第一扇亮著燈的窗前打聽有沒有房間。開門的女人知道我父親的名字，雖然她從來沒有見過他。我們把行李放在門口，聽她慢慢地講這座城市的故事。',
    encodings: ['big5'],
  },
  {
    lang: 'ko',
    text: '나룻배는 정오에 도착했지만 마중 나온 사람은 아무도 없었다. 부두의 찻집은 일 년도 더 전에 문을 닫았기 때문에 우리는 비를 맞으며 시내까지 걸어가서 처음으로 불이 켜진 창문에서 방이 있는지 물었다. 문을 열어 준 여자는 만난 적도 없는 아버지의 이름을 알고 있었다.',
    encodings: ['euc-kr'],
  },
]
