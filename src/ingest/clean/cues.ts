/**
 * What the furniture of pages says, by kind and whatever the site: phrases of menus, share bars, newsletter
 * boxes, comments and footers in the languages most pages are written in. None decides by itself: each is one
 * feature of the line it stands in, weighed by `body-weights.json`.
 */
export const CUES: Readonly<Record<string, RegExp>> = {
  account:
    /\b(?:sign|log) ?(?:in|up|out)\b|\bregister\b|\bmy account\b|\banmelden\b|\bse connecter\b|\biniciar sesión\b|\bentrar\b|\baccedi\b|\binloggen\b|\bwachtwoord\b|\bpassword\b|войти|регистрац/i,
  subscribe:
    /\bsubscri(?:be|bers?|ption)\b|\bnewsletters?\b|\binbox\b|\bdaily (?:update|email|briefing)\b|\bemail (?:alerts?|address)\b|\babonn|\bsuscr[ií]b|\binscreva|\biscriviti\b|\bnotifications?\b|подпис/i,
  share:
    /\bshare\b|\btweet\b|\bteilen\b|\bpartager\b|\bcompart[ie]|\bcondividi\b|\bcompartilh|\bdelen\b|\bshares\b|поделиться/i,
  network:
    /\bfacebook\b|\btwitter\b|\bwhatsapp\b|\bpinterest\b|\blinkedin\b|\breddit\b|\binstagram\b|\byoutube\b|\btelegram\b|\btumblr\b|\bflipboard\b|\bgoogle\+|\brss\b|вконтакте/i,
  follow: /\bfollow\b|\blike us\b|\bconnect with\b|\bfolgen\b|\bsuivez\b|\bs[ií]gue|\bsegui\b|\bvolg\b/i,
  legal:
    /\bcookies?\b|\bprivacy\b|\bterms (?:of|and|&)|\ball rights reserved\b|\bdisclaimer\b|\bimpressum\b|\bdatenschutz|\bmentions légales\b|\bimprint\b|\bconditions\b|\bdo not sell\b|\btodos los derechos\b|\btodos os direitos\b/i,
  copyright: /©|\bcopyright\b|\(c\) ?\d{4}|\bmay not be (?:published|reproduced)\b|\bwithout permission\b/i,
  advert:
    /\badvert(?:isement|ising|ise|orial)?\b|\bsponsored\b|\bpromoted\b|\bcommissions?\b|\banzeige\b|\bpublicidad|\bpublicité\b|\bads?\b|\baffiliate\b|реклама/i,
  related:
    /\brelated\b|\b(?:most|more) (?:read|popular|viewed|shared|from|on|in|stories|news|coverage|to read|videos?|posts|articles)\b|\btrending\b|\byou (?:may|might) (?:also )?(?:like|enjoy|be interested)\b|\brecommended\b|\beditor'?s'? (?:picks?|choice)\b|\btop stories\b|\blatest\b|\brecent (?:posts|news|articles)\b|\bpopular\b|\bmehr zum\b|\bà lire\b|\bleia (?:também|mais)\b|\blea también\b|\bleggi anche\b|\bmeest gelezen\b|читайте также/i,
  pointer:
    /\b(?:read|see|watch|listen|click|find out|learn|view|show|load|hear|check out) (?:more|also|here|all|now|full|our|the full|this)\b|\bread:|\bwatch:|\bsee:|\bmore:|\bcontinue reading\b|\bclick\b|\bskip\b|\bjump to\b|\bweiterlesen\b|\blire la suite\b|\bleer más\b|\bsaiba mais\b|подробнее/i,
  comments:
    /\bcomment(?:s|ing|ed)?\b|\breply\b|\breplies\b|\bleave a\b|\bdiscussion\b|\breport abuse\b|\bkommentar|\bcommentaires?\b|\bcomentarios?\b|\bcomentários?\b|\bcommenti\b|\breacties\b|коммент/i,
  picture:
    /\b(?:photo|image|picture|file photo|photograph|illustration|foto|bild|imagen|imagem)s?\b(?:[: ]|$)|\bgetty\b|\bshutterstock\b|\bcredits?\b:?|\(ap\)|\/ ?(?:ap|afp|reuters|getty)\b|\bcaption\b|\bcourtesy\b|\bgallery\b|фото/i,
  video: /\bvideos?\b|\bpodcasts?\b|\blive ?stream|\bplay\b|\bautoplay\b|\bvolume\b|\bslideshow\b|видео/i,
  label:
    /^(?:tags?|filed under|topics?|categor(?:y|ies)|posted in|keywords|labels|in this (?:article|story)|more on|schlagw[oö]rter|themen|étiquettes|etiquetas|categor[ií]as?|tagged)\b|^метки|^теги/i,
  menu: /\bmenu\b|\bsearch\b|\bhome(?:page)?\b|\bback to top\b|\bsite ?map\b|\bcontact(?: us)?\b|\babout(?: us)?\b|\bcareers\b|\bhelp\b|\bnavigation\b|\bsections?\b|\btoggle\b|\bclose\b|\bstartseite\b|\baccueil\b|\binicio\b|\bkontakt\b|\bsuche\b/i,
  turn: /\b(?:previous|next|older|newer|prev)\b|[«»‹›←→]|\bpage \d|\bweiter\b|\bsiguiente\b|\bsuivant\b|\bpróxim/i,
  stamp:
    /\b(?:published|updated|posted|last (?:modified|updated)|created|first published|veröffentlicht|aktualisiert|publié|publicado|atualizado|actualizado|pubblicato)\b|опубликован/i,
  writer:
    /\b(?:editor|reporter|correspondent|columnist|contributor|staff|author|freelance|journalist|producer|redakt|redacci[oó]n|reda[cç][aã]o)\b|\bis an? .{0,40}\b(?:writer|journalist|reporter|editor|author)\b|\bwrites (?:for|about)\b|\bcontributed to this\b|\breporting by\b|\bedited by\b/i,
  reach: /\bcontact\b|\be-?mail\b|\breach (?:him|her|them|us)\b|\bcall us\b|\bsend (?:us|tips)\b|\bwhistle/i,
  give: /\bdonat|\bsupport (?:us|our)\b|\bcontribute\b|\bpatreon\b|\bmembership\b|\bpremium\b|\bfree trial\b|\bspenden\b/i,
  shop: /\bbuy(?: it)?(?: now)?\b|\bcoupons?\b|\bshop\b|\bdeals?\b|\bprice\b|\bcart\b|\bcheckout\b|\bdiscount\b/i,
  app: /\bapps?\b|\bdownload\b|\bandroid\b|\biphone\b|\bgoogle play\b/i,
  print: /\bprint\b|\bpdf\b|\bbookmark\b|\bsave\b|\breprints?\b|\bfont\b|\bdrucken\b|\bimprimer\b|\bimprimir\b/i,
  rating: /\b(?:rate|rating|votes?|poll|quiz|upvote|likes?)\b|★|☆/i,
  notice: /\bnot? (?:available|supported)\b|\bjavascript\b|\bbrowser\b|\benable\b|\berror\b|\bloading\b/i,
}
