package it.opposizioni.registry.mydata;

import it.opposizioni.kit.mydata.Glossary;
import it.opposizioni.kit.mydata.KeptData;
import it.opposizioni.kit.mydata.MyDataAnswers;
import it.opposizioni.kit.text.Text;
import java.util.List;

/** What the fields of {@link RegisterData} and the codes in them mean, and why the register keeps them. */
final class RegisterWords {

    /** The holder, signed in on the site. */
    static final String HOLDER = "HOLDER";

    private static final Glossary FIELDS = new Glossary()
            .with("oppositions", "Le tue iscrizioni", "Your registrations")
            .with("contacts", "Dove ti scriviamo", "Where we write to you")
            .with("address", "E-mail", "E-mail")
            .with("registrations", "Le tue richieste di iscrizione", "Your requests to register")
            .with("deskRequests", "Le tue richieste allo sportello", "Your requests at the desk")
            .with("state", "Stato", "Status")
            .with("receivedAt", "Arrivata", "Received")
            .with("name", "Nome detto allo sportello", "Name told to the desk")
            .with("email", "E-mail detta allo sportello", "E-mail told to the desk")
            .with("askedBy", "Chi ha chiesto al tuo posto", "Who asked on your behalf")
            .with("evidence", "Dove sta la prova", "Where the evidence is")
            .with("reason", "Motivo", "Reason")
            .with("proofs", "Codici mandati alle linee", "Codes sent to lines")
            .with("delegations", "Le tue deleghe", "Your delegations")
            .with("side", "Chi agisce", "Who acts")
            .with("withWhom", "Con chi", "With whom")
            .with("offeredAt", "Proposta", "Offered")
            .with("acceptedAt", "Accettata", "Accepted")
            .with("lastDay", "Ultimo giorno", "Last day")
            .with("organisations", "Le tue organizzazioni", "Your organisations")
            .with("organisation", "Organizzazione", "Organisation")
            .with("representedAs", "In che veste", "In what capacity")
            .with("numberLists", "Gli elenchi di numeri che hai mandato", "Lists of numbers that you sent")
            .with("sentAt", "Mandato", "Sent")
            .with("fileName", "Nome del file", "File name")
            .with("lines", "Righe", "Lines")
            .with("requestedAt", "Chiesta", "Asked for")
            .with("decidedAt", "Decisa", "Decided")
            .with("accesses", "Chi ha guardato i tuoi dati nel registro", "Who looked at your data in the register")
            .with("id", "Identificativo", "Identifier")
            .with("number", "Numero", "Number")
            .with("status", "Stato", "Status")
            .with("origin", "Da dove viene", "Where it comes from")
            .with("dates", "Date per mezzo", "Dates by medium")
            .with("medium", "Mezzo", "Medium")
            .with("media", "Mezzi opposti da allora", "Media opposed from then on")
            .with("effectiveFrom", "Nel registro da", "In the register since")
            .with("activeFrom", "Nessuno può contattarti da", "Nobody may contact you from")
            .with("consentsRevokedAsOf", "Annullati i consensi dati prima di", "Consents cancelled if given before")
            .with("protocol", "Protocollo", "Reference number")
            .with("withdrawalDueAt", "Uscita dal registro chiesta per", "Leaving the register on request")
            .with("mediumLeaving", "Mezzo che finisce, su richiesta", "Medium that ends on request")
            .with("mediumWithdrawalDueAt", "Quel mezzo finisce", "That medium ends")
            .with("endedAt", "Finita", "Ended")
            .with("history", "Storia", "History")
            .with("at", "Quando", "When")
            .with("change", "Che cosa è successo", "What happened")
            .with("exemptions", "Aziende che possono chiamarti", "Companies that may call you")
            .with("company", "Azienda", "Company")
            .with("from", "Dal", "From")
            .with("until", "Fino al", "Until")
            .with("notNow", "Perché ora non può chiamarti", "Why it may not call you now")
            .with("grantedAt", "Scelta", "Chosen")
            .with("grantedHow", "Come è stata scelta", "How it was chosen")
            .with("endedHow", "Come è finita", "How it ended")
            .with("certificates", "Certificati rilasciati", "Certificates issued")
            .with("recipients", "Operatori che hanno chiesto del numero", "Operators that asked about the number")
            .with("operator", "Operatore", "Operator")
            .with("principal", "Per conto di", "On behalf of")
            .with("passedTo", "A chi voleva dare la lista", "To whom it wanted to pass its list")
            .with("answeredAt", "Risposta arrivata", "Answered")
            .with("recipientSearch", "Ricerca di chi ha chiesto del numero", "Search for who asked about the number")
            .with("more", "Ce ne sono altri, più vecchi", "There are older ones")
            .with("unread", "Confronti che non si leggono più", "Comparisons that can no longer be read")
            .with("answer", "Che cosa gli abbiamo risposto", "What we told it")
            .with("code", "Codice", "Code")
            .with("language", "Lingua", "Language")
            .with("issuedAt", "Rilasciato", "Issued")
            .with("recordedAt", "Registrata", "Recorded")
            .with("taxCode", "Codice fiscale di chi ha dichiarato", "Tax code of the person who declared it")
            .with("channel", "Come", "How")
            .with("askedAt", "Chiesto", "Asked for")
            .with("usedAt", "Usato", "Used")
            .with("role", "Chi", "Who")
            .with("reader", "Sigla di chi ha guardato", "Pseudonym of who looked")
            .with("kind", "Che cosa", "What")
            .with(
                    "resource",
                    "Identificativo dell’iscrizione, della richiesta, dell’elenco o della delega",
                    "Identifier of the registration, request, list or delegation")
            .with("purpose", "Perché", "What for");

    private static final Glossary VALUES = new Glossary()
            .with("REGISTERED", "iscritto", "registered")
            .with("ACTIVE", "attivo", "active")
            .with("WITHDRAWN", "uscito dal registro", "left the register")
            .with("CEASED", "finito: la linea è di un’altra persona", "ended: the line is somebody else’s")
            .with(
                    "SUSPENDED",
                    "è sospesa: il permesso vale di nuovo quando la sospensione finisce",
                    "it is suspended: the permission counts again when the suspension ends")
            .with(
                    "LAPSED",
                    "non è più nell’elenco degli operatori: il permesso vale di nuovo se ci torna",
                    "it is no longer in the list of operators: the permission counts again if it returns")
            .with(
                    "REVOKED",
                    "la sua iscrizione tra gli operatori è stata revocata",
                    "its registration as an operator has been revoked")
            .with("CITIZEN", "l’hai chiesto tu", "you asked for it")
            .with("TELCO_DEFAULT", "numero riservato", "unlisted number")
            .with("CARRIED_OVER", "dal registro precedente", "from the earlier register")
            .with("RECOVERED", "ripreso da una copia", "taken back from a copy")
            .with("TELEPHONE", "telefonate", "calls")
            .with("POST", "posta", "post")
            .with("CLAIMED", "l’hai fatto tuo", "claimed by you")
            .with("MEDIUM_ADDED", "aggiunto un mezzo", "a medium was added")
            .with("MEDIUM_DROPPED", "tolto un mezzo", "a medium was dropped")
            .with("RENEWED", "annullati i consensi dati fino ad allora", "consents given until then cancelled")
            .with("WITHDRAWAL_ASKED", "chiesta l’uscita dal registro", "asked to leave the register")
            .with(
                    "CALLS_WITHDRAWAL_ASKED",
                    "chiesto di togliere la protezione dalle telefonate",
                    "asked to end the protection from calls")
            .with(
                    "POST_WITHDRAWAL_ASKED",
                    "chiesto di togliere la protezione dalla posta",
                    "asked to end the protection from post")
            .with("WITHDRAWAL_UNDONE", "richiesta di uscita annullata", "request to leave undone")
            .with("LINE_CALL", "una chiamata dalla linea", "a call from the line")
            .with(HOLDER, "tu, dal sito", "you, on the site")
            .with("OPPOSITION_ENDED", "con l’iscrizione", "with the registration")
            .with("WEB", "sul sito, senza account", "on the site, without an account")
            .with("RECOGNISED", "collegata al tuo accesso", "linked to your account")
            .with(
                    "REPORTED_UNLISTED",
                    "segnalata come riservata dalla compagnia telefonica",
                    "reported as unlisted by the phone company")
            .with("REPORTED_LISTED", "ora la linea è in un elenco", "the line is in a directory now")
            .with("REPORTED_CEASED", "linea cessata", "line given up")
            .with("REPORTED_REASSIGNED", "linea passata ad altri", "line passed to somebody else")
            .with("RENEWAL", "annullamento dei consensi", "cancelling consents")
            .with("WITHDRAWAL", "uscita dal registro", "leaving the register")
            .with(
                    "MEDIUM_WITHDRAWAL",
                    "fine di una sola protezione, dalle telefonate o dalla posta",
                    "ending one protection, from calls or from post")
            .with("EXEMPTION", "permesso a un’azienda", "letting a company call")
            .with("EXEMPTION_END", "fine di un permesso", "taking a permission back")
            .with("RECORDED", "registrata", "recorded")
            .with("PROPOSED", "da decidere", "to be decided")
            .with("APPROVED", "approvata", "approved")
            .with("REJECTED", "respinta", "rejected")
            .with("PHONE", "per telefono", "by phone")
            .with("EMAIL", "per e-mail", "by e-mail")
            .with("CALL_IN", "chiamata fatta dalla linea", "call made from the line")
            .with("SMS", "SMS", "text message")
            .with("VOICE", "chiamata", "call")
            .with("GIVEN", "l’altra persona, per te", "the other person, for you")
            .with("RECEIVED", "tu, per l’altra persona", "you, for the other person")
            .with("OFFERED", "proposta", "offered")
            .with("DECLINED", "non accettata", "declined")
            .with("ENDED", "chiusa", "ended")
            .with("EXPIRED", "scaduta", "expired")
            .with("REQUESTED", "in attesa del gestore", "waiting for the registrar")
            .with("CONFIRMED", "confermata", "confirmed")
            .with("REFUSED", "rifiutata", "refused")
            .with("LEGAL_REPRESENTATIVE", "legale rappresentante", "legal representative")
            .with("PROXY", "procuratore o delegato", "proxy")
            .with("CALLABLE", "che il numero non era nel registro", "that the number was not in the register")
            .with("OPPOSED", "che non può contattarti", "that it may not contact you")
            .with(
                    "EXEMPTED",
                    "che può contattarti, perché l’hai permesso, e fino a quando",
                    "that it may contact you, as you had allowed, and until when")
            .with(
                    "NOT_ASKED",
                    "non li hai cercati, o la risposta è cancellata",
                    "you did not look, or the answer is deleted")
            .with("ASKED", "la ricerca è in corso", "we are still looking")
            .with("ANSWERED", "la ricerca è finita", "the search is done")
            .with("CAMPAIGN", "per una campagna", "for a campaign")
            .with("MONTHLY_UPDATE", "per aggiornare le sue liste", "to update its lists")
            .with("THIRD_PARTY_TRANSFER", "per dare la lista ad altri", "to pass its list on")
            .with("DELEGATE", "chi agisce per te", "who acts for you")
            .with("DELEGATED", "ciò che può vedere chi agisce per te", "what who acts for you can see")
            .with("DELEGATE_ACTED", "per agire al tuo posto", "to act in your place")
            .with("REGISTRAR", "il gestore del registro", "the registrar")
            .with("REGULATOR", "l’autorità", "the authority")
            .with("OPPOSITION", "l’iscrizione", "the registration")
            .with("HISTORY", "la sua storia", "its history")
            .with("EXEMPTIONS", "le aziende che possono chiamarti", "the companies that may call you")
            .with("CERTIFICATE", "il certificato", "the certificate")
            .with(
                    "REPRESENTATION",
                    "la richiesta di agire per un’organizzazione",
                    "the request to act for an organisation")
            .with("NUMBER_LIST", "un elenco di numeri, senza le righe", "a list of numbers, without its lines")
            .with("NUMBER_LIST_LINES", "le righe di un elenco di numeri", "the lines of a list of numbers")
            .with("REQUEST_EXAMINED", "per decidere su ciò che hai chiesto", "to decide on what you asked for")
            .with("REQUEST_CONSULTED", "per rivedere una richiesta già decisa", "to review a request already decided")
            .with(
                    "NUMBER_SEARCHED",
                    "ricerca di un numero, per rispondere a chi lo chiede",
                    "a search for one number, to answer who asks about it")
            .with(
                    "CALL_JUDGED",
                    "se il numero era protetto in un certo momento, per giudicare una chiamata",
                    "whether the number was protected at a certain moment, to judge a call")
            .with("HOLDER_HELPED", "assistenza a chi ha la linea", "helping the holder of the line")
            .with("CERTIFICATE_ISSUED", "rilascio di un certificato", "issuing a certificate");

    private static final KeptData.Words OPPOSITIONS = new KeptData.Words(
            Text.of(
                    "Le iscrizioni, con la storia, le aziende e i certificati",
                    "Registrations, with their history, companies and certificates"),
            Text.of("DPR 26/2022, art. 7, commi 9 e 12", "Presidential Decree 26/2022, art. 7 (9) and (12)"),
            Text.of(
                    "finché sono in vigore, poi per 25 mesi: una chiamata si può segnalare per 24",
                    "while they are in force, then for 25 months: a call can be reported for 24"));

    private static final KeptData.Words CODES = new KeptData.Words(
            Text.of("I codici mandati alle linee", "Codes sent to lines"),
            Text.of("DPR 26/2022, art. 7, comma 12", "Presidential Decree 26/2022, art. 7 (12)"),
            Text.of("per 12 mesi; 30 giorni se non usati", "for 12 months; 30 days if not used"));

    private static final KeptData.Words LOOKS = new KeptData.Words(
            Text.of("Chi ha guardato i tuoi dati", "Who looked at your data"),
            Text.of("DPR 26/2022, art. 7, comma 12", "Presidential Decree 26/2022, art. 7 (12)"),
            Text.of("per 12 mesi", "for 12 months"));

    private static final KeptData.Words RECIPIENTS = new KeptData.Words(
            Text.of(
                    "Gli operatori che hanno chiesto del numero, se li hai cercati",
                    "Operators that asked about the number, if you looked for them"),
            Text.of("Regolamento (UE) 2016/679, art. 15", "Regulation (EU) 2016/679, art. 15"),
            Text.of("per 30 giorni", "for 30 days"));

    private static final KeptData.Words CONTACT = new KeptData.Words(
            Text.of("L’e-mail a cui ti scriviamo", "The e-mail address to which we write to you"),
            Text.of("DPR 26/2022, art. 7, comma 1", "Presidential Decree 26/2022, art. 7 (1)"),
            Text.of("finché il numero è nel registro", "while the number is in the register"));

    private static final KeptData.Words VISITS = new KeptData.Words(
            Text.of("Le tue visite al sito senza account", "Your visits to the site without an account"),
            Text.of("DPR 26/2022, art. 7, comma 1", "Presidential Decree 26/2022, art. 7 (1)"),
            Text.of("per 30 giorni", "for 30 days"));

    private static final List<KeptData.Words> KEPT = List.of(
            OPPOSITIONS,
            new KeptData.Words(
                    Text.of("Le richieste allo sportello", "Requests at the desk"),
                    Text.of("DPR 26/2022, art. 7, commi 8 e 12", "Presidential Decree 26/2022, art. 7 (8) and (12)"),
                    Text.of("per 25 mesi", "for 25 months")),
            CODES,
            new KeptData.Words(
                    Text.of("Le deleghe date e ricevute", "Delegations given and received"),
                    Text.of("DPR 26/2022, art. 7, comma 12", "Presidential Decree 26/2022, art. 7 (12)"),
                    Text.of("finché sono in vigore, poi per 25 mesi", "while they are in force, then for 25 months")),
            new KeptData.Words(
                    Text.of("Le organizzazioni che rappresenti", "Organisations that you represent"),
                    Text.of("DPR 26/2022, art. 7, comma 12", "Presidential Decree 26/2022, art. 7 (12)"),
                    Text.of("finché le rappresenti, poi per 25 mesi", "while you represent them, then for 25 months")),
            new KeptData.Words(
                    Text.of("Gli elenchi di numeri che hai mandato", "Lists of numbers that you sent"),
                    Text.of("DPR 26/2022, art. 7, comma 12", "Presidential Decree 26/2022, art. 7 (12)"),
                    Text.of("per 25 mesi", "for 25 months")),
            RECIPIENTS,
            LOOKS);

    static final MyDataAnswers.Words ALL = new MyDataAnswers.Words(FIELDS, VALUES, KEPT);

    /** For a number that was opened by its code. */
    static final MyDataAnswers.Words OF_A_NUMBER =
            new MyDataAnswers.Words(FIELDS, VALUES, List.of(OPPOSITIONS, CONTACT, CODES, VISITS, RECIPIENTS, LOOKS));

    private RegisterWords() {}
}
