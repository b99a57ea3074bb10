/**
 * Phrases that pages say around articles, by what they are for. One alone decides nothing, except where
 * `refusal.ts` says so. Languages are those whose phrases are common and can hardly mean anything else.
 */
export const PHRASES = {
  related:
    /^\W*(?:related|read (?:more|also|next|the full)|see (?:also|more)|also (?:see|read|on)|more (?:from|on|in|about|like|(?:\S+ ){0,3}(?:stories|news|articles|coverage|info))|further reading|recommended|don['’]?t miss|you (?:may|might) (?:also )?like|must read|most (?:read|popular)|trending|watch|listen|up next|latest|leggi anche|lire aussi|à lire|mehr zum|lesen (?:sie|auch)|leia (?:também|mais)|veja (?:também|mais)|você pode gostar|lea también|ver también|читайте также|baca juga|lihat juga|next post|previous|popular|in other news|editor['’]?s picks?|if you (?:enjoyed|liked))(?:$|[^\p{L}])/iu,
  share:
    /\b(?:share (?:this|on|it|via)|sharing is caring|tweet|retweet|pin it|whatsapp|facebook|pinterest|follow (?:us|me|him|her|@)|like us|copy link|shares)\b|^(?:share|email|print|save)\b/i,
  subscribe:
    /\b(?:sign(?:ing)? up|log ?in|sign in|register (?:for|to|here)|subscribe|subscription|newsletters?|(?:your|our) inbox|e-?mail (?:alerts?|address)|free trial|donate|support (?:us|our)|download (?:the|our) app|app store|google play|get the .{0,30}app|privacy policy|terms (?:of|and)|join (?:us|our|the conversation)|become a (?:member|subscriber)|delivered (?:to|straight))\b/i,
  ad: /\b(?:advert(?:isement|ising|orial)?|sponsored|promoted|affiliate|commission|anzeige|publicidade?|publicité|iklan)\b|реклама/i,
  comments:
    /\b(?:comments?|leave a (?:comment|reply)|post a comment|join the discussion|report abuse|reply|what do you think|tell us what|have your say|commenting)\b/i,
  legal: /©|\(c\) ?\d{4}|\bcopyright\b|\brights reserved\b|may not be (?:published|reproduced)|\bcookies?\b/i,
  by: /^\W*(?:by|von|por|par|di|written by|posted by|reported by|reporting by|story by|author|about the author|от)[:\s]+\p{Lu}/iu,
  credit:
    /\((?:photo|image|ap|afp|getty|reuters|picture|credit|source|courtesy)|\b(?:getty(?: images)?|shutterstock|afp photo|ap photo|photograph by|photo by|photo:|image:|image credit|picture:|file photo|photo credit|courtesy of|via getty|image copyright|media caption|image caption|image source)|^(?:image|photo|picture|credit|source|video|caption|enlarge)\b/i,
  date: /\b(?:\d{1,2}:\d{2}|(?:19|20)\d{2}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./](?:\d{2}|\d{4}))\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2},? (?:19|20)\d{2}|\b\d{1,2}(?:st|nd|rd|th)? (?:de )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-zà-ÿ]*,? (?:de )?(?:19|20)\d{2}|\b(?:updated|published|posted|last modified|hours? ago|minutes? ago|days? ago|min read|minute read)\b/i,
  contact:
    /@[\w.]+\b|\b(?:contributed to this (?:report|story|article)|(?:follow|reach|contact|email) (?:him|her|them|the reporters?|[^\s\d.,;:]+ at)|can be reached|is a (?:freelance|staff|senior|former|contributing|columnist|reporter|writer|journalist|editor)|is (?:the|an?) (?:author|editor|reporter|journalist|writer|columnist|founder)|write to|editing by|reporting by|additional reporting|news tips?)\b/i,
  click:
    /\b(?:click (?:here|to|for)|tap here|learn more|find out more|buy now|shop now|read more|view (?:all|more|author|comments|gallery)|show more|load more|see all|back to (?:top|gallery)|get the|download|skip to|continue reading|loading|close)\b/i,
} as const
