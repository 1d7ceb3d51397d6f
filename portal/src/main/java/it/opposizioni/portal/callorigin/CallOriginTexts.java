package it.opposizioni.portal.callorigin;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of where calls came from. */
@MessageBundle("callorigin")
public interface CallOriginTexts {

    @Message("Da dove veniva la chiamata")
    String title();

    @Message("Registra da dove veniva la chiamata")
    String toPage();

    @Message(
            "Registra qui che cosa ha risposto il gestore telefonico, che cosa ha ammesso l’operatore o che cosa ha accertato un’ispezione.")
    String lead();

    @Message(
            "Una chiamata di cui è accertata la linea è la prova più forte (grado A). Chi ha segnalato legge che cosa risulta, non il riferimento.")
    String means();

    @Message("Che cosa è stato registrato")
    String recorded();

    @Message("Non è ancora stato registrato nulla.")
    String nothing();

    @Message("Della stessa chiamata vale l’ultima riga.")
    String lastCounts();

    @Message("Registra una risposta")
    String newOne();

    @Message("Non si può registrare altro: la segnalazione è chiusa, oppure l’hai fatta tu.")
    String closed();

    @Message("Chiamata")
    String call();

    @Message("{when}, dal numero {number}")
    String callFrom(String when, String number);

    @Message("{when}, senza numero")
    String callWithoutNumber(String when);

    @Message("Che cosa risulta")
    String result();

    @Message("Veniva da una linea di un operatore del registro")
    String confirmed();

    @Message("Non veniva dal numero mostrato, che è falsificato")
    String falsified();

    @Message("Chi ha dichiarato quel numero non è più accusato.")
    String falsifiedHint();

    @Message("Non si è potuto sapere")
    String notEstablished();

    @Message("Toglie valore a ciò che era registrato sulla stessa chiamata.")
    String notEstablishedHint();

    @Message("Se la linea era di un altro operatore, separa la segnalazione dal suo fascicolo: ora è contro quello.")
    String otherOperator();

    @Message("Operatore")
    String operator();

    @Message("Il nome intero, come sta nel registro degli operatori. Serve solo se la linea era di un operatore.")
    String operatorHint();

    @Message("Chi lo ha detto")
    String source();

    @Message("Il gestore telefonico")
    String network();

    @Message("L’operatore interpellato")
    String operatorItself();

    @Message("Un’ispezione")
    String inspection();

    @Message("Riferimento")
    String reference();

    @Message("Chi ha risposto e dove sta la risposta, per esempio: TIM S.p.A., protocollo 1234/2026")
    String referenceHint();

    @Message("Giorno della risposta")
    String answeredOn();

    @Message("Registra")
    String doRecord();

    @Message("Chi l’ha registrato")
    String by();

    @Message("Torna alla segnalazione")
    String toComplaint();

    @Message("Scegli la chiamata.")
    String noCall();

    @Message("Scegli che cosa risulta.")
    String noResult();

    @Message("Scrivi di quale operatore era la linea.")
    String noOperator();

    @Message("Scegli chi lo ha detto.")
    String noSource();

    @Message("Scrivi chi ha risposto e dove sta la risposta.")
    String noReference();

    @Message("Indica il giorno della risposta.")
    String noDay();
}
