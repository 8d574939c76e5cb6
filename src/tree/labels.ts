/** One label of the taxonomy with its mapping to other vocabularies. */
export interface LabelDefinition {
  id: LabelId
  /** English title */
  title: string
  /** what text under this label tells */
  covers: string
  /** category of the OPP-115 corpus (Wilson et al., ACL 2016); absent where it has none */
  opp115?: string
  /** articles of Regulation (EU) 2016/679 as commonly mapped */
  gdpr?: string
  /** concepts of the W3C Data Privacy Vocabulary 2.3; a prefix names an extension */
  dpv?: string[]
}

const FIRST_PARTY = 'First Party Collection/Use'
const THIRD_PARTY = 'Third Party Sharing/Collection'
const CHOICE = 'User Choice/Control'
const AUDIENCES = 'International and Specific Audiences'
const GENERIC = 'Other: Introductory/Generic'
const CONTACT = 'Other: Privacy contact information'
const OTHER = 'Other: Practice not covered'

const definitions = [
  {
    id: 'introduction',
    title: 'Introduction',
    covers: 'who and what the policy is for, scope, commitment to privacy, overview',
    opp115: GENERIC,
    gdpr: '12',
    dpv: ['PrivacyNotice', 'Scope'],
  },
  { id: 'definitions', title: 'Definitions', covers: 'terms used', opp115: GENERIC, gdpr: '4' },
  {
    id: 'controller-identity',
    title: 'Controller',
    covers: 'who the operator is, legal name, representative, data protection officer',
    opp115: CONTACT,
    gdpr: '13(1)(a)-(b)',
    dpv: ['DataController', 'Representative', 'DataProtectionOfficer'],
  },
  {
    id: 'contact',
    title: 'Contact',
    covers: 'how to reach them',
    opp115: CONTACT,
    gdpr: '13(1)(a)-(b)',
    dpv: ['hasContact'],
  },
  {
    id: 'principles',
    title: 'Principles',
    covers: 'principles of processing: lawfulness, minimisation, accuracy',
    opp115: OTHER,
    gdpr: '5',
    dpv: ['Principle'],
  },
  {
    id: 'obligations',
    title: 'Obligations',
    covers: 'duties and rights of the operator, duties of the user',
    opp115: OTHER,
    gdpr: '24',
    dpv: ['Obligation'],
  },
  {
    id: 'data-collected',
    title: 'Data collected',
    covers: 'which personal data, from where, how',
    opp115: FIRST_PARTY,
    gdpr: '14(1)(d), 14(2)(f)',
    dpv: ['PersonalData', 'Collect', 'DataSource'],
  },
  {
    id: 'sensitive-data',
    title: 'Sensitive data',
    covers: 'special categories, health, biometrics',
    opp115: FIRST_PARTY,
    gdpr: '9',
    dpv: ['SensitivePersonalData', 'SpecialCategoryPersonalData'],
  },
  {
    id: 'device-permissions',
    title: 'Device permissions',
    covers: 'app permissions: camera, location, contacts',
    opp115: FIRST_PARTY,
    gdpr: '13(1)(c)',
  },
  {
    id: 'purposes',
    title: 'Purposes',
    covers: 'what the data are used for',
    opp115: FIRST_PARTY,
    gdpr: '13(1)(c)',
    dpv: ['Purpose'],
  },
  {
    id: 'legal-basis',
    title: 'Legal basis',
    covers: 'on which ground, exceptions from consent, whether data must be given',
    gdpr: '13(1)(c)-(d), 13(2)(e)',
    dpv: ['LegalBasis', 'LegitimateInterest'],
  },
  {
    id: 'consent',
    title: 'Consent',
    covers: 'giving consent, accepting the policy, withdrawing',
    opp115: CHOICE,
    gdpr: '7, 13(2)(c)',
    dpv: ['Consent', 'WithdrawConsent'],
  },
  {
    id: 'cookies',
    title: 'Cookies and tracking',
    covers: 'cookies, pixels, beacons, local storage, analytics tools',
    opp115: FIRST_PARTY,
    gdpr: 'ePrivacy 5(3)',
    dpv: ['tech:Cookie', 'Tracking'],
  },
  {
    id: 'advertising',
    title: 'Advertising',
    covers: 'marketing messages, targeted and interest-based ads',
    opp115: FIRST_PARTY,
    gdpr: '21(2)-(3)',
    dpv: ['DirectMarketing'],
  },
  {
    id: 'third-party-sharing',
    title: 'Sharing with third parties',
    covers: 'disclosure, recipients, processors, SDKs, publication, disclosure by law',
    opp115: THIRD_PARTY,
    gdpr: '13(1)(e), 28',
    dpv: ['Recipient', 'ThirdParty', 'Share', 'Disclose', 'DataProcessor'],
  },
  {
    id: 'business-transfer',
    title: 'Business transfer',
    covers: 'merger, sale, bankruptcy, ceasing operations',
    opp115: THIRD_PARTY,
    gdpr: '13(1)(e)',
  },
  {
    id: 'international-transfer',
    title: 'International transfer',
    covers: 'data going to or kept in another country, safeguards',
    opp115: AUDIENCES,
    gdpr: '13(1)(f), 44-49',
    dpv: ['CrossBorderTransfer', 'ThirdCountry', 'SafeguardForDataTransfer'],
  },
  {
    id: 'retention',
    title: 'Retention',
    covers: 'how long and where data are kept, deletion at the end',
    opp115: 'Data Retention',
    gdpr: '13(2)(a)',
    dpv: ['StorageDuration', 'StorageLocation', 'StorageDeletion'],
  },
  {
    id: 'security',
    title: 'Security',
    covers: 'protection measures',
    opp115: 'Data Security',
    gdpr: '32',
    dpv: ['TechnicalOrganisationalMeasure'],
  },
  {
    id: 'data-breach',
    title: 'Data breach',
    covers: 'incidents and their notification',
    opp115: 'Data Security',
    gdpr: '33-34',
    dpv: ['DataBreachNotice'],
  },
  {
    id: 'user-rights',
    title: 'Rights',
    covers:
      'access, correction, deletion, portability, objection, closing the account, how to exercise',
    opp115: 'User Access, Edit and Deletion',
    gdpr: '13(2)(b), 15-21',
    dpv: ['DataSubjectRight', 'RightExerciseNotice'],
  },
  {
    id: 'user-choices',
    title: 'Choices',
    covers: 'opt-out, settings, unsubscribing, refusing cookies',
    opp115: CHOICE,
    gdpr: '21',
    dpv: ['OptingOutFromProcess'],
  },
  {
    id: 'complaints',
    title: 'Complaints',
    covers: 'complaint to the company or an authority',
    opp115: CONTACT,
    gdpr: '13(2)(d), 77',
    dpv: ['DataProtectionAuthority'],
  },
  {
    id: 'children',
    title: 'Children',
    covers: 'minors',
    opp115: AUDIENCES,
    gdpr: '8',
    dpv: ['Child', 'GuardianOfDataSubject'],
  },
  {
    id: 'automated-decisions',
    title: 'Automated decisions',
    covers: 'profiling, automated decisions, recommendation algorithms',
    gdpr: '13(2)(f), 22',
    dpv: ['AutomatedDecisionMaking', 'Profiling'],
  },
  {
    id: 'do-not-track',
    title: 'Do Not Track',
    covers: 'DNT and GPC signals',
    opp115: 'Do Not Track',
  },
  {
    id: 'third-party-links',
    title: 'Links to other sites',
    covers: 'other sites, plug-ins, embedded content: not responsible for them',
    opp115: OTHER,
  },
  {
    id: 'regional-notices',
    title: 'Regional notices',
    covers: 'California, EEA, a named country or law',
    opp115: AUDIENCES,
    dpv: ['Jurisdiction'],
  },
  {
    id: 'policy-changes',
    title: 'Changes to the policy',
    covers: 'how the policy changes and how that is announced',
    opp115: 'Policy Change',
    gdpr: '13(3)',
    dpv: ['NoticeUpdated'],
  },
  {
    id: 'governing-law',
    title: 'Governing law',
    covers: 'applicable law, disputes, liability, disclaimer',
    opp115: OTHER,
    dpv: ['hasApplicableLaw'],
  },
] as const satisfies readonly (Omit<LabelDefinition, 'id'> & { id: string })[]

/** Id of a label of the taxonomy. */
export type LabelId = (typeof definitions)[number]['id']

/** The taxonomy, in the order a policy usually tells its topics. The ids are stable. */
export const labels: readonly LabelDefinition[] = definitions
