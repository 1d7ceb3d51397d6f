package it.opposizioni.portal.looks;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about who has looked at what. */
@MessageBundle("looks")
public interface LookTexts {

    @Message("Chi ha guardato")
    String nav();

    @Message("Chi ha guardato che cosa")
    String title();

    @Message(
            "Chi lavora per l’autorità o per il registro lascia una nota quando guarda una segnalazione, un fascicolo, un numero o un operatore. La nota resta almeno dodici mesi. Anche questa tua visita viene annotata.")
    String lead();

    @Message(
            "Il registro e la parte degli operatori hanno sigle proprie: la stessa persona ne ha una in ciascuna parte.")
    String codesDiffer();

    @Message("Dove")
    String where();

    @Message("Ovunque")
    String everywhere();

    @Message("Segnalazioni e fascicoli")
    String inComplaints();

    @Message("Registro")
    String inRegister();

    @Message("Operatori e tabulati")
    String inOperators();

    @Message("Altre note: {where}")
    String moreOf(String where);

    @Message(
            "Chi ha segnalato vede la sigla, non il nome. Con la sigla puoi rispondere a chi ti chiede chi ha guardato.")
    String codeNote();

    @Message("Le segnalazioni di un fascicolo hanno ciascuna le proprie note: cercale con il loro codice.")
    String caseNote();

    @Message("Filtra le note")
    String filters();

    @Message("Chi")
    String person();

    @Message("Tutte le persone")
    String everybody();

    @Message("tu")
    String me();

    @Message("persona {code}")
    String nameless(String code);

    @Message("una persona")
    String somebody();

    @Message("Note di questa persona")
    String ofPerson();

    @Message("Sigla")
    String personCode();

    @Message("Per chi lavora")
    String role();

    @Message("autorità")
    String regulator();

    @Message("registro")
    String registrar();

    @Message("Segnalazione o fascicolo")
    String code();

    @Message("Il codice, per esempio SEG-2026-7K3M-Q9X4 o FAS-2026-5P8V-H2TD")
    String codeHint();

    @Message("Che cosa")
    String kind();

    @Message("Tutto")
    String everyKind();

    @Message("una riga di un elenco")
    String kindSummary();

    @Message("la segnalazione")
    String kindComplaint();

    @Message("le prove")
    String kindEvidence();

    @Message("l’elenco degli allegati")
    String kindAttachments();

    @Message("un allegato")
    String kindAttachment();

    @Message("i messaggi di chi ha segnalato")
    String kindMessages();

    @Message("il parere di chi ha segnalato")
    String kindOpinion();

    @Message("il fascicolo")
    String kindCase();

    @Message("il fascicolo completo, come file")
    String kindCaseExport();

    @Message("un numero")
    String kindNumber();

    @Message("queste note")
    String kindLooks();

    @Message("un numero nel registro")
    String kindOpposition();

    @Message("la storia di un numero nel registro")
    String kindHistory();

    @Message("le aziende che possono chiamare un numero")
    String kindExemptions();

    @Message("il certificato di un numero")
    String kindCertificate();

    @Message("una richiesta per un’organizzazione")
    String kindRepresentation();

    @Message("un elenco di numeri di un’organizzazione")
    String kindNumberList();

    @Message("le righe di un elenco di numeri")
    String kindNumberListLines();

    @Message("che cosa risulta da un tabulato")
    String kindCallLog();

    @Message("l’elenco dei tabulati")
    String kindCallLogs();

    @Message("le consultazioni di un operatore")
    String kindActivity();

    @Message("gli obblighi di un operatore")
    String kindObligations();

    @Message("i numeri dichiarati da un operatore")
    String kindCallingNumbers();

    @Message("riferimento {id}")
    String reference(String id);

    @Message("non più conservato")
    String gone();

    @Message("Quando")
    String when();

    @Message("A che cosa serviva")
    String purpose();

    @Message("Tutti gli scopi")
    String everyPurpose();

    @Message("decidere se e quando occuparsene")
    String forTaking();

    @Message("esame della segnalazione")
    String forReview();

    @Message("consultazione di una segnalazione chiusa")
    String forClosed();

    @Message("richiesta di chi ha segnalato allo sportello")
    String forDesk();

    @Message("lavoro sul fascicolo")
    String forCase();

    @Message("controllo di chi ha guardato")
    String forCheck();

    @Message("vigilanza su un operatore")
    String forSupervision();

    @Message("risposta a chi chiede di un numero")
    String forSearch();

    @Message("valutazione di una chiamata")
    String forJudging();

    @Message("aiuto a chi ha il numero")
    String forHolder();

    @Message("rilascio di un certificato")
    String forCertificate();

    @Message("esame di una richiesta")
    String forRequest();

    @Message("consultazione di una richiesta già decisa")
    String forOldRequest();

    @Message("numero: {purpose}")
    String ofNumber(String purpose);

    @Message("Scarica queste note (CSV)")
    String download();

    @Message("Le note sono più di {most}: scegli meno giorni, o aggiungi un filtro.")
    String tooMany(String most);

    @Message("Nessuna nota con questi filtri.")
    String none();

    @Message("Nessuno ha ancora guardato niente.")
    String noneAtAll();

    @Message("Chi ha guardato questa segnalazione")
    String atComplaint();
}
