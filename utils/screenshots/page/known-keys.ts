/**
 * Keys and tokens that can be told by their form alone, as their makers document it. Every rule ends where the key
 * does, so that a sentence after it stays readable.
 */
export const KNOWN_KEYS: readonly RegExp[] = [
  /\bey[JK][\w-]{8,}\.[\w-]{4,}(?:\.[\w-]*)?(?:\.[\w-]*){0,2}/g, // JSON Web Tokens
  /\bgh[pousr]_[A-Za-z0-9]{16,}/g, // GitHub
  /\bgithub_pat_\w{20,}/g,
  /\bgl(?:pat|ptt|dt|rt|cbt|ft|soat|agent|imt|oas)-[\w-]{16,}/g, // GitLab
  /\bxox[abcdeoprs]-[\w-]{10,}/g, // Slack
  /\bxapp-\d-[\w-]{10,}/g,
  /hooks\.slack\.com\/(?:services|workflows)\/[\w/]{20,}/g,
  /discord(?:app)?\.com\/api\/webhooks\/\d+\/[\w-]{20,}/g,
  /\b(?:sk|pk|rk)_(?:live|test|prod)_\w{8,}/g, // Stripe
  /\bwhsec_[\w+/=]{16,}/g,
  /\b(?:AKIA|ASIA|ABIA|ACCA|AGPA|AIDA|AROA|ANPA)[A-Z0-9]{16}\b/g, // Amazon
  /\bAIza[\w-]{30,}/g, // Google
  /\bya29\.[\w-]{20,}/g,
  /\bGOCSPX-[\w-]{20,}/g,
  /(?<![\w/])1\/\/0[\w-]{30,}/g,
  /\bsk-(?:proj-|ant-|or-|svcacct-|admin-)?[\w-]*[A-Za-z0-9]{16,}[\w-]*/g, // OpenAI, Anthropic and who followed them
  /\b(?:hf|npm|figd|lin_api|lin_oauth|nfp|sbp|ntn|tfp|rubygems|dckr_pat|dckr_oat|shpat|shpca|shppa|shpss|sntrys|sntryu|glc|glsa|pscale_tkn|pscale_pw|gsk|r8|xai|pplx|fw|re|vcp|tskey|ops|doo_v1|dop_v1|dor_v1|CCIPAT|ATCTT3x|ATATT3x?|ATBB|xkeysib|xsmtpsib|fo1|fm2|sq0atp|sq0csp|NRAK|NRII|NRRA|PMAK|HRKU|oy2|mfa|phc|phx|phs|rnd|dt0c01|EZAK|EZTK|pul|patr|key)[_-][A-Za-z0-9][\w-]{19,}/g,
  /\bpypi-[\w-]{16,}/g,
  /\bSG\.[\w-]{16,}\.[\w-]{16,}/g, // SendGrid
  /\b(?:AC|SK)[0-9a-f]{32}\b/g, // Twilio
  /\bkey-[0-9a-f]{32}\b/g, // Mailgun
  /\b[0-9a-f]{32}-us\d{1,2}\b/g, // Mailchimp
  /(?<!\d)\d{8,10}:[\w-]{35}\b/g, // Telegram, also behind `bot`
  /\b[MNO][A-Za-z\d_-]{23,27}\.[\w-]{6}\.[\w-]{27,}/g, // Discord
  /\bdapi[0-9a-f]{32}\b/g, // Databricks
  /\bdp\.(?:pt|st|ct|sa|scim|audit)\.[\w.-]{20,}/g, // Doppler
  /\bhv[sbr]\.[\w-]{20,}/g, // Vault
  /\bsl\.[\w-]{60,}/g, // Dropbox
  /\bEAA[A-Za-z0-9]{30,}/g, // Facebook, Square
  /\b(?:pk|sk|tk)\.ey[JK][\w.-]{20,}/g, // Mapbox
  /\bsecret_[A-Za-z0-9]{30,}/g, // Notion
  /\bAGE-SECRET-KEY-1[A-Z0-9]{20,}/g,
  /\baccess_token\$(?:production|sandbox)\$[\w$]{10,}/g, // Braintree
  /\b[\w-]{14}\.atlasv1\.[\w-]{20,}/g, // Terraform
  /\bamzn\.(?:mws|oa2)[\w.-]{20,}/g,
  /\b(?:AccountKey|SharedAccessKey|SharedAccessSignature)=[^\s;"']{16,}/g, // Azure
  /\b[\w~.-]{3}8Q~[\w~.-]{30,}/g,
];
