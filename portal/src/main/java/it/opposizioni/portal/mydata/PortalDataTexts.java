package it.opposizioni.portal.mydata;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words for what the portal itself holds about a person: its fields, its codes, and what it keeps. */
@MessageBundle("portaldata")
public interface PortalDataTexts {

    @Message("I codici per confermare un’e-mail, una PEC o un telefono")
    String keptCodes();

    @Message("Regolamento (UE) 2016/679, art. 32: limite contro gli abusi")
    String keptCodesWhy();

    @Message("2 giorni")
    String keptCodesUntil();

    @Message("Profilo")
    String fieldProfile();

    @Message("Messaggi che ti abbiamo scritto")
    String fieldMessages();

    @Message("Richieste lasciate a metà")
    String fieldDrafts();

    @Message("Avvisi chiesti per la fine di un confronto")
    String fieldNotices();

    @Message("Nome")
    String fieldName();

    @Message("E-mail")
    String fieldEmail();

    @Message("Codice fiscale, per scriverti in App IO")
    String fieldAppIoTaxCode();

    @Message("Indirizzo PEC")
    String fieldPec();

    @Message("Telefono")
    String fieldPhone();

    @Message("I messaggi sono annunciati lì per SMS")
    String fieldBySms();

    @Message("Partito")
    String fieldSentAt();

    @Message("Esito della consegna")
    String fieldDelivery();

    @Message("Aperto in quest’area")
    String fieldRead();

    @Message("Che cosa dice la PEC")
    String fieldPecState();

    @Message("Quando l’ha detto")
    String fieldPecAt();

    @Message("Come l’abbiamo mandato")
    String fieldChannel();

    @Message("Non l’ha preso")
    String fieldRefusedBy();

    @Message("E-mail, PEC o telefono da confermare")
    String fieldWaitingAddress();

    @Message("Lingua")
    String fieldLanguage();

    @Message("Ultima modifica")
    String fieldUpdatedAt();

    @Message("Quando")
    String fieldAt();

    @Message("Oggetto")
    String fieldSubject();

    @Message("Testo")
    String fieldText();

    @Message("Stato")
    String fieldState();

    @Message("Codice")
    String fieldCode();

    @Message("Tipo")
    String fieldKind();

    @Message("Iniziata")
    String fieldCreatedAt();

    @Message("Quello che hai scritto")
    String fieldContent();

    @Message("Indirizzo")
    String fieldAddress();

    @Message("Chiesto")
    String fieldAskedAt();

    @Message("Pagine tenute perché tu possa tornarci")
    String fieldPages();

    @Message("fermo: il gestore controlla se è già partito")
    String valueHeld();

    @Message("in partenza")
    String valuePending();

    @Message("inviato")
    String valueSent();

    @Message("non consegnato")
    String valueFailed();

    @Message("solo in quest’area")
    String valueKept();

    @Message("e-mail")
    String valueEmail();

    @Message("App IO")
    String valueAppIo();

    @Message("posta certificata (PEC)")
    String valuePec();

    @Message("SMS")
    String valueSms();

    @Message("chiamata automatica")
    String valueVoice();

    @Message("consegna non riuscita")
    String valueUndelivered();

    @Message("accettata")
    String valuePecAccepted();

    @Message("accettata, ma l’indirizzo non è di una PEC")
    String valuePecNotCertified();

    @Message("non ancora arrivata dopo 12 ore")
    String valuePecDelayed();

    @Message("non arrivata")
    String valuePecRefused();

    @Message("consegna riuscita")
    String valuePecDelivered();

    @Message("messaggi di quest’area")
    String valueBox();

    @Message("iscrizione di numeri")
    String valueNumbers();

    @Message("segnalazione")
    String valueComplaint();

    @Message("uscita di un numero dal registro")
    String valueRemoval();

    @Message("numero senza account")
    String valueVisit();

    @Message("invito di un operatore")
    String valueInvitation();

    @Message("richiesta di aiuto")
    String valueAssistance();

    @Message("controllo rapido di numeri")
    String valueNumberCheck();

    @Message("importazione di numeri")
    String valueNumberImport();

    @Message("modulo da correggere")
    String valueForm();

    @Message("modulo messo da parte")
    String valueFormSetAside();

    @Message("italiano")
    String valueItalian();

    @Message("inglese")
    String valueEnglish();
}
