package it.opposizioni.portal.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the desk: what came by telephone, e-mail or post. */
@MessageBundle("desk")
public interface DeskTexts {

    @Message("Sportello")
    String title();

    @Message("Richieste arrivate per telefono, e-mail o posta. Si registrano entro il giorno lavorativo dopo.")
    String lead();

    @Message("Inserisci una richiesta")
    String newRequest();

    @Message("Prima controlla chi chiede e conserva la prova. L’effetto è lo stesso di chi si iscrive sul sito.")
    String newLead();

    @Message("Quali richieste")
    String lists();

    @Message("Da decidere")
    String tabOpen();

    @Message("Entro oggi")
    String tabDue();

    @Message("In ritardo")
    String tabOverdue();

    @Message("Fatte")
    String tabDone();

    @Message("In questo elenco non c’è nessuna richiesta.")
    String none();

    @Message("Richieste allo sportello")
    String caption();

    @Message("Richiesta")
    String what();

    @Message("Chi chiede")
    String who();

    @Message("Arrivata")
    String came();

    @Message("Entro")
    String due();

    @Message("in ritardo")
    String late();

    @Message("dopo il termine")
    String lateDone();

    @Message("{kind}: {number}")
    String one(String kind, String number);

    @Message("Che cosa chiede")
    String kind();

    @Message("Scegli che cosa chiede.")
    String kindMissing();

    @Message("Iscrizione")
    String kindOpposition();

    @Message("Annullamento dei consensi")
    String kindRenewal();

    @Message("Uscita dal registro")
    String kindWithdrawal();

    @Message("Telefonate e posta insieme. La approva un’altra persona del gestore")
    String kindWithdrawalHint();

    @Message("Fine di una sola protezione")
    String kindMediumWithdrawal();

    @Message("Dalle telefonate o dalla posta: l’altra resta. La approva un’altra persona del gestore")
    String kindMediumWithdrawalHint();

    @Message("Fine della protezione dalle telefonate")
    String endOfCalls();

    @Message("Fine della protezione dalla posta")
    String endOfPost();

    @Message("registrata")
    String stateRecorded();

    @Message("da decidere")
    String stateProposed();

    @Message("approvata")
    String stateApproved();

    @Message("respinta")
    String stateRejected();

    @Message("Come è arrivata")
    String channel();

    @Message("Scegli come è arrivata.")
    String channelMissing();

    @Message("per telefono")
    String channelPhone();

    @Message("per e-mail")
    String channelEmail();

    @Message("per posta")
    String channelPost();

    @Message("Telefono")
    String phone();

    @Message("E-mail")
    String mail();

    @Message("Lettera")
    String letter();

    @Message("Che cosa rifiuta")
    String media();

    @Message("Per la fine di una sola protezione: quale finisce")
    String mediaHint();

    @Message("Scegli che cosa rifiuta.")
    String mediaMissing();

    @Message("Scegli quale protezione finisce. Se finiscono tutte e due, scegli «Uscita dal registro».")
    String mediaOne();

    @Message(
            "Così il numero esce del tutto dal registro. Se finisce solo la protezione dalla posta, scegli «Fine di una sola protezione».")
    String mediaAll();

    @Message("Che cosa finisce")
    String mediaEnding();

    @Message("Telefonate")
    String mediaCalls();

    @Message("Posta")
    String mediaPost();

    @Message("Telefonate e posta")
    String mediaBoth();

    @Message("La linea di chi chiede, per esempio 333 123 4567")
    String numberHint();

    @Message("Scrivi il numero.")
    String numberMissing();

    @Message("Arrivata il")
    String received();

    @Message("Per una lettera, il giorno in cui è arrivata. Da qui si conta il termine.")
    String receivedHint();

    @Message("Scrivi il giorno in cui è arrivata.")
    String receivedMissing();

    @Message("Inserita")
    String recorded();

    @Message("Dove sta la prova")
    String evidence();

    @Message("Per esempio il protocollo della lettera o il codice della registrazione")
    String evidenceHint();

    @Message("Scrivi dove sta la prova.")
    String evidenceMissing();

    @Message("Nome e cognome, o ragione sociale")
    String name();

    @Message("Chi ha la linea: una linea aziendale la iscrive l’impresa")
    String nameHint();

    @Message("Scrivi il nome.")
    String nameMissing();

    @Message("16 caratteri, o le 11 cifre di un’impresa. Lo conserviamo cifrato.")
    String taxCodeHint();

    @Message("Chi ha chiesto al suo posto (facoltativo)")
    String delegate();

    @Message("Un familiare o un altro delegato: conserva la delega con la prova")
    String delegateHint();

    @Message("Ha chiesto")
    String askedBy();

    @Message("E-mail (facoltativa)")
    String email();

    @Message("Qui mandiamo la conferma e gli avvisi")
    String emailHint();

    @Message("Lingua delle lettere")
    String language();

    @Message("Scegli la lingua.")
    String languageMissing();

    @Message("Italiano")
    String italian();

    @Message("Inglese")
    String english();

    @Message("Inserisci")
    String enter();

    @Message("Tutte le richieste")
    String all();

    @Message("Protocollo")
    String protocol();

    @Message("Decisa")
    String decided();

    @Message("Questa persona accede anche al sito con la sua identità digitale.")
    String signedIn();

    @Message("Fatto: la richiesta è registrata. La persona riceve la conferma.")
    String saidRecorded();

    @Message("Inserita: ora la decide un’altra persona del gestore.")
    String saidProposed();
}
