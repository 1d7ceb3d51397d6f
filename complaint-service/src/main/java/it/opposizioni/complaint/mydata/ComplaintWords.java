package it.opposizioni.complaint.mydata;

import it.opposizioni.complaint.complaint.CallKind;
import it.opposizioni.complaint.complaint.Product;
import it.opposizioni.complaint.numbering.LineKind;
import it.opposizioni.complaint.passedon.OtherAuthority;
import it.opposizioni.kit.mydata.Glossary;
import it.opposizioni.kit.mydata.KeptData;
import it.opposizioni.kit.mydata.MyDataAnswers;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.PartOfDay;
import java.util.List;

/** What the fields of {@link ComplaintData} and the codes in them mean, and why complaints are kept. */
final class ComplaintWords {

    private static final Glossary FIELDS = new Glossary()
            .with("complaints", "Le tue segnalazioni", "Your complaints")
            .with("attachments", "I tuoi allegati", "Your attachments")
            .with("complaint", "Identificativo della segnalazione", "Identifier of the complaint")
            .with("type", "Tipo", "Type")
            .with("bytes", "Dimensione in byte", "Size in bytes")
            .with("addedAt", "Aggiunto", "Added")
            .with("messages", "I tuoi messaggi all’autorità", "Your messages to the authority")
            .with("writtenAt", "Scritto", "Written")
            .with("questions", "Che cosa ti ha chiesto l’autorità", "What the authority asked you")
            .with("askedAt", "Chiesto", "Asked")
            .with("answerBy", "Risposta entro", "Answer by")
            .with("opinions", "Che cosa pensi di come sono state trattate", "What you think of how they were treated")
            .with("complaintId", "Identificativo della segnalazione", "Identifier of the complaint")
            .with("clear", "Chiarezza, da 1 a 5", "Clarity, from 1 to 5")
            .with("quick", "Rapidità, da 1 a 5", "Speed, from 1 to 5")
            .with("words", "Che cosa hai scritto", "What you wrote")
            .with("givenAt", "Dato", "Given")
            .with("changedAt", "Cambiato", "Changed")
            .with("accesses", "Chi ha guardato le tue segnalazioni", "Who looked at your complaints")
            .with("atTheDesk", "Che cosa ha scritto lo sportello", "What the desk wrote down")
            .with("channel", "Come è arrivata", "How it came")
            .with("receivedAt", "Arrivata", "Came")
            .with("ground", "Come si sa che la linea è tua", "How the line is known to be yours")
            .with("evidenceReference", "Dove sta la prova", "Where the evidence is kept")
            .with("name", "Nome", "Name")
            .with("email", "E-mail", "E-mail address")
            .with("language", "Lingua delle lettere", "Language of the letters")
            .with("id", "Identificativo", "Identifier")
            .with("code", "Codice", "Code")
            .with("stage", "A che punto è", "Stage")
            .with("assessment", "Che cosa dicono le prove", "What the evidence says")
            .with("filedAt", "Inviata", "Filed")
            .with("calledNumber", "Numero chiamato", "Number called")
            .with("calls", "Chiamate", "Calls")
            .with("callerNumber", "Numero di chi ha chiamato", "Caller’s number")
            .with("callerKind", "Tipo di numero", "Kind of number")
            .with("withheld", "Numero nascosto", "Number withheld")
            .with("numberUnknown", "Numero non noto", "Number not known")
            .with("at", "Quando", "When")
            .with(
                    "partOfDay",
                    "Parte del giorno: l’ora qui sopra ne è solo l’inizio",
                    "Part of the day: the time above is only its beginning")
            .with("kind", "Che cosa", "What")
            .with("company", "Azienda", "Company")
            .with("product", "Che cosa vendeva", "What was offered")
            .with("text", "Le tue parole", "Your words")
            .with("consentGiven", "Consenso dato", "Consent given")
            .with("askedToStop", "Chiesto di smettere", "Asked them to stop")
            .with("timeline", "Storia", "History")
            .with("caseUpdates", "Che cosa è successo nel fascicolo", "What happened in the case")
            .with("operator", "Di quale operatore si occupa il fascicolo", "Which operator the case is about")
            .with("deskActs", "Che cosa ha fatto lo sportello per te", "What the desk did for you")
            .with("act", "Che cosa", "What")
            .with("actor", "Chi", "Who")
            .with("reason", "Motivo", "Reason")
            .with("next", "Chi deve agire", "Who acts next")
            .with("latestDate", "Entro", "By")
            .with("callsLeft", "Chiamate che puoi aggiungere", "Calls you can add")
            .with("passedOnTo", "A chi è passata", "Passed on to")
            .with("possibleActs", "Che cosa puoi ancora fare", "What you can still do")
            .with("role", "Chi", "Who")
            .with("reader", "Sigla di chi ha guardato", "Pseudonym of who looked")
            .with("resource", "Identificativo della segnalazione", "Identifier of the complaint")
            .with("purpose", "Perché", "What for");

    private static final Glossary VALUES = values();

    private static final List<KeptData.Words> KEPT = List.of(
            new KeptData.Words(
                    Text.of(
                            "Le segnalazioni, con le prove e gli allegati",
                            "Complaints, with their evidence and attachments"),
                    Text.of(
                            "Codice privacy, artt. 143 e 144; L. 689/1981, art. 28",
                            "Privacy Code, arts. 143 and 144; Law 689/1981, art. 28"),
                    Text.of(
                            "finché sono aperte, poi per 24 mesi; per 5 anni se accolte",
                            "while they are open, then for 24 months; for 5 years if upheld")),
            new KeptData.Words(
                    Text.of("Chi ha guardato le segnalazioni", "Who looked at your complaints"),
                    Text.of("DPR 26/2022, art. 7, comma 12", "Presidential Decree 26/2022, art. 7 (12)"),
                    Text.of("per 12 mesi", "for 12 months")));

    static final MyDataAnswers.Words ALL = new MyDataAnswers.Words(FIELDS, VALUES, KEPT);

    private ComplaintWords() {}

    private static Glossary values() {
        Glossary words = new Glossary()
                .with("FILED", "inviata", "filed")
                .with("EVIDENCE_COLLECTED", "prove raccolte", "evidence collected")
                .with("TAKEN_IN_CHARGE", "presa in carico", "taken in charge")
                .with("UNDER_INVESTIGATION", "in esame", "under investigation")
                .with("CLOSED_UPHELD", "accolta", "upheld")
                .with("CLOSED_NOT_UPHELD", "non accolta", "not upheld")
                .with("CLOSED_OUTSIDE_SCOPE", "fuori competenza", "outside scope")
                .with("WITHDRAWN", "ritirata", "withdrawn")
                .with("VIOLATION_LIKELY", "probabile violazione", "a violation is likely")
                .with("FOREIGN_CALLER", "chiamata dall’estero", "a call from abroad")
                .with("CALLER_UNKNOWN", "non si sa di chi è il numero", "nobody knows whose number it is")
                .with("INCOMPLETE", "mancano ancora prove", "some evidence is missing")
                .with("IN_ACTIVATION", "iscrizione non ancora attiva", "the registration was not yet active")
                .with("EXEMPTED", "l’azienda poteva chiamare", "the company was allowed to call")
                .with("NOT_OPPOSED", "numero non iscritto", "the number was not registered")
                .with("REPORTER", "tu", "you")
                .with("REGISTER", "il registro", "the register")
                .with("REGULATOR", "l’autorità", "the authority")
                .with("OPERATOR", "l’operatore", "the operator")
                .with("NOBODY", "nessuno", "nobody")
                .with(
                        "INFORMATION_REQUESTED",
                        "l’autorità ha chiesto informazioni",
                        "the authority has asked for information")
                .with("OPERATOR_REPLIED", "è arrivata la risposta", "the reply has come")
                .with("HEARING_SET", "è stata fissata un’audizione", "a hearing has been set")
                .with("ARCHIVED", "il fascicolo è chiuso senza una decisione", "the case was closed without a decision")
                .with("WITHDRAW", "ritirarla", "withdraw it")
                .with("SUMMARY", "una riga di un elenco", "a line of a list")
                .with("COMPLAINT", "la segnalazione", "the complaint")
                .with("EVIDENCE", "le prove", "the evidence")
                .with("ATTACHMENTS", "l’elenco degli allegati", "the list of attachments")
                .with("ATTACHMENT", "un allegato", "an attachment")
                .with("MESSAGES", "i tuoi messaggi", "your messages")
                .with("OPINION", "il tuo parere", "your opinion")
                .with("JPEG", "immagine JPEG", "JPEG image")
                .with("PNG", "immagine PNG", "PNG image")
                .with("WEBP", "immagine WebP", "WebP image")
                .with("HEIC", "immagine HEIC", "HEIC image")
                .with("MP3", "audio MP3", "MP3 recording")
                .with("M4A", "audio M4A", "M4A recording")
                .with("OGG", "audio Ogg", "Ogg recording")
                .with("WAV", "audio WAV", "WAV recording")
                .with("PDF", "documento PDF", "PDF document")
                .with("CASE", "il fascicolo", "the case")
                .with("NUMBER", "il numero che ha chiamato", "the calling number")
                .with("CASE_EXPORT", "il fascicolo come file", "the case as a file")
                .with("LOOKS", "chi ha guardato che cosa", "who looked at what")
                .with("CASE_WORKED_ON", "lavoro sul fascicolo", "work on the case")
                .with("LOOKS_CHECKED", "per controllare chi ha guardato", "to check who has looked")
                .with(
                        "TO_BE_TAKEN_IN_CHARGE",
                        "per decidere se e quando occuparsene",
                        "to decide whether and when to take it in charge")
                .with("UNDER_REVIEW", "la segnalazione è all’esame", "the complaint is under review")
                .with("CLOSED_CONSULTED", "consultazione di una segnalazione chiusa", "looking up a closed complaint")
                .with(
                        "TOLD_AT_DESK",
                        "per dirti a che punto è, o per fare quello che hai chiesto",
                        "to tell you how far it is, or to do what you asked for")
                .with("WITHDRAWAL", "segnalazione ritirata", "complaint withdrawn")
                .with("CALLS_ADDED", "chiamate aggiunte", "calls added")
                .with("ATTACHMENT_ADDED", "allegato aggiunto", "attachment added")
                .with("ATTACHMENT_REMOVED", "allegato tolto", "attachment removed")
                .with("MESSAGE_ADDED", "messaggio aggiunto", "message added")
                .with("PHONE", "per telefono", "by telephone")
                .with("EMAIL", "per e-mail", "by e-mail")
                .with("POST", "per posta", "by post")
                .with("LINE_ANSWERED", "hai risposto da quella linea", "you answered from that line")
                .with("CONTRACT", "un contratto o una bolletta a tuo nome", "a contract or a bill in your name")
                .with("REGISTRAR", "il gestore del registro", "the register’s staff");
        for (Product product : Product.values()) {
            words.with(product.name(), product.label());
        }
        for (CallKind kind : CallKind.values()) {
            words.with(kind.name(), kind.label());
        }
        for (OtherAuthority authority : OtherAuthority.values()) {
            words.with(authority.name(), authority.label());
        }
        for (PartOfDay part : PartOfDay.values()) {
            words.with(part.name(), part.choice());
        }
        for (LineKind kind : LineKind.values()) {
            words.with(kind.name(), kind.label());
        }
        return words;
    }
}
