package it.opposizioni.portal.caller;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of "Who called me?". */
@MessageBundle("caller")
public interface CallerTexts {

    @Message("Chi mi ha chiamato?")
    String title();

    @Message(
            "Scrivi il numero apparso sul telefono. Ti diciamo chi ha dichiarato di usarlo e che cosa puoi fare. Non serve accedere.")
    String lead();

    @Message("Come lo vedi sul telefono, anche estero o breve")
    String hint();

    @Message("Cerca")
    String button();

    @Message("Scrivi il numero che ti ha chiamato.")
    String missing();

    @Message("Questo non è un numero di telefono. Scrivi solo cifre, per esempio 02 1234 5678.")
    String notANumber();

    @Message("Questo è troppo lungo per essere un numero di telefono. Controlla le cifre.")
    String tooLong();

    @Message("Hai cercato molti numeri in poco tempo. Aspetta {seconds} secondi e cerca di nuovo.")
    String tooManyWait(long seconds);

    @Message("Hai cercato molti numeri in poco tempo. Aspetta qualche minuto e cerca di nuovo.")
    String tooMany();

    @Message("Nessuna risposta per ora")
    String noAnswer();

    @Message("Risultato per {number}")
    String resultFor(String number);

    @Message("Un operatore ha dichiarato questo numero")
    String declared();

    @Message("L’operatore che usa questo numero è sospeso")
    String suspended();

    @Message("Nessun operatore ha dichiarato questo numero")
    String notDeclared();

    @Message("È un numero estero")
    String foreign();

    @Message("Questo numero non può esistere")
    String impossible();

    @Message("È un numero breve")
    String shortCode();

    @Message("È un numero di emergenza")
    String emergency();

    @Message("Che tipo di numero è")
    String kind();

    @Message("Zona")
    String region();

    @Message("Call center, chiama per altri")
    String outsourcer();

    @Message("Chiama per sé")
    String principal();

    @Message("Può chiamare da questo numero per:")
    String principals();

    @Message("Non ha dichiarato per chi chiama da questo numero.")
    String noPrincipals();

    @Message("Segnalato negli ultimi 12 mesi da")
    String reports();

    @Message("meno di 5 persone")
    String reportsFew();

    @Message("5-19 persone")
    String reportsSome();

    @Message("20-99 persone")
    String reportsMany();

    @Message("100 persone o più")
    String reportsVeryMany();

    @Message("Che cosa puoi fare")
    String actions();

    @Message("Se il tuo numero è iscritto da più di {days} giorni pieni, segnala la chiamata.")
    String doReport(int days);

    @Message("Segnala una chiamata da questo numero")
    String reportLink();

    @Message("Se non l’hai ancora fatto, iscrivi il tuo numero: è gratis e non scade mai.")
    String doRegister();

    @Message("Scrivi all’operatore e chiedi di non essere più chiamato. Deve ascoltarti.")
    String doAsk();

    @Message(
            "Non richiamare e non dare dati o codici: il numero che appare può essere falso, e dietro può esserci una truffa.")
    String doNotCallBack();

    @Message("Nessun servizio di emergenza chiama per vendere. Se non hai chiesto aiuto, chiudi la chiamata.")
    String doHangUp();

    @Message("Il servizio che conosce i numeri non risponde. Non dipende da te: riprova tra qualche minuto.")
    String later();

    @Message("Sospeso: ora non può chiamare per vendere")
    String operatorSuspended();

    @Message("Non più abilitato: non può chiamare per vendere")
    String operatorNoLonger();

    @Message("Linea fissa")
    String kindFixed();

    @Message("Cellulare")
    String kindMobile();

    @Message("Prefisso 0843: statistiche")
    String kindStatistics();

    @Message("Prefisso 0844: pubblicità e vendita")
    String kindMarketing();

    @Message("Numero di servizio")
    String kindService();

    @Message("Numero breve")
    String kindShort();

    @Message("Numero di emergenza")
    String kindEmergency();

    @Message("Numero estero")
    String kindForeign();

    @Message("Numero inesistente")
    String kindUnassigned();
}
