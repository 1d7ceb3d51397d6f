package it.opposizioni.portal.statistics;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the figures. */
@MessageBundle("statistics")
public interface StatisticsTexts {

    @Message("Oggi nel registro ci sono {registered} numeri, di cui {active} attivi.")
    String today(String registered, String active);

    @Message("Oggi nel registro ci sono {registered} numeri, di cui 1 attivo.")
    String todayOfThemOne(String registered);

    @Message("Oggi nel registro c’è 1 numero, non ancora attivo.")
    String todayOne();

    @Message("Oggi nel registro c’è 1 numero, ed è attivo.")
    String todayOneActive();

    @Message("Cifre di {when}.")
    String asOf(String when);

    @Message("Ancora nessun dato: il registro non ha ancora avuto numeri.")
    String nothingYet();

    @Message("I numeri nel tempo")
    String overTime();

    @Message("In questi {days} giorni i numeri sono passati da {first} a {last}.")
    String overDays(String days, String first, String last);

    @Message("In questi {months} mesi i numeri sono passati da {first} a {last}.")
    String overMonths(String months, String first, String last);

    @Message("Linee fisse e mobili")
    String byKind();

    @Message("Linee mobili: {share} su 100.")
    String mobileShare(String share);

    @Message("Le linee fisse per regione")
    String byRegion();

    @Message("Al primo posto: {region}, con {count} linee fisse.")
    String firstRegion(String region, String count);

    @Message("Le linee fisse sono ancora troppo poche per mostrarle per regione.")
    String tooFewByRegion();

    @Message(
            "La regione è quella del prefisso. Le linee mobili non ne hanno una. Le cifre sono arrotondate per difetto, di cinque in cinque.")
    String byRegionNote();

    @Message("Iscrizioni, uscite e rinnovi mese per mese")
    String byMonth();

    @Message("Questo mese finora: iscrizioni {begun}, uscite {ended}, rinnovi {renewed}.")
    String thisMonth(String begun, String ended, String renewed);

    @Message("Escono i numeri che il titolare ritira e le linee passate a un’altra persona.")
    String endedNote();

    @Message("Un rinnovo annulla i consensi dati prima. Non serve per restare iscritti: l’iscrizione non scade mai.")
    String renewedNote();

    @Message("Perché si esce dal registro")
    String reasons();

    @Message(
            "Le risposte di chi ha chiesto di uscire negli ultimi 24 mesi, mese in corso escluso. Rispondere è facoltativo, e nessuna risposta resta legata a una persona.")
    String reasonsNote();

    @Message("Motivo")
    String reason();

    @Message("Risposte")
    String answers();

    @Message("Continuano a chiamare")
    String leaveStillCalled();

    @Message("Voglia di ricevere offerte")
    String leaveWantsOffers();

    @Message("Numero lasciato, o passato ad altri")
    String leaveGivesUpNumber();

    @Message("Iscritto per sbaglio")
    String leaveByMistake();

    @Message("Un altro motivo")
    String leaveOther();

    @Message("Non detto")
    String leaveNotSaid();

    @Message("Le liste confrontate dagli operatori")
    String consultations();

    @Message("Liste confrontate a {month}: {count}. Numeri da non chiamare: {share} su 100.")
    String consultationsOfMonth(String month, String count, String share);

    @Message("Ci sono ancora troppo poche liste per dirne qualcosa.")
    String tooFewConsultations();

    @Message("Ogni operatore deve togliere dalle sue liste i numeri del registro prima di chiamare.")
    String consultationsNote();

    @Message("Liste")
    String lists();

    @Message("Numeri confrontati")
    String compared();

    @Message("Da non chiamare")
    String opposed();

    @Message("Su 100")
    String share();

    @Message("Le segnalazioni mese per mese")
    String complaints();

    @Message("Segnalazioni di {month}: {count}. Con una violazione accertata, finora: {upheld}.")
    String complaintsOfMonth(String month, String count, String upheld);

    @Message("Non c’è ancora una settimana conclusa con segnalazioni.")
    String noComplaints();

    @Message(
            "Ogni settimana si conta quando è finita, nel mese in cui comincia. «Almeno» vuol dire che di una settimana la cifra è nascosta, perché nessuno sia riconoscibile.")
    String complaintsNote();

    @Message("almeno {count}")
    String atLeast(String count);

    @Message("Da quale numero chiamano")
    String byCaller();

    @Message("Che cosa vogliono vendere")
    String byProduct();

    @Message("Le segnalazioni dei 12 mesi fino a {month}. La cifra più alta: {name}, {count}.")
    String highest(String month, String name, String count);

    @Message("Di ogni segnalazione conta il numero apparso alla prima chiamata, che può essere falsificato.")
    String byCallerNote();

    @Message("Il settore è quello indicato da chi segnala.")
    String byProductNote();

    @Message("Il grafico mostra i primi {bars}, la tabella tutti.")
    String mostDrawn(int bars);

    @Message("Tipo di numero")
    String callerKind();

    @Message("Settore")
    String sector();

    @Message("Segnalazioni")
    String complaintCount();

    @Message("Numero nascosto o non indicato")
    String noCallerNumber();

    @Message("Non indicato")
    String noSector();

    @Message("Inviate")
    String filed();

    @Message("In corso")
    String underWay();

    @Message("Violazione")
    String upheld();

    @Message("Nessuna violazione")
    String notUpheld();

    @Message("Fuori competenza")
    String outsideScope();

    @Message("Ritirate")
    String complaintsWithdrawn();

    @Message("Linee fisse")
    String fixed();

    @Message("Linee mobili")
    String mobile();

    @Message("Linea")
    String kind();

    @Message("Regione")
    String region();

    @Message("Senza regione")
    String noRegion();

    @Message("meno di {smallest}*")
    String suppressed(int smallest);

    @Message("meno di {smallest}")
    String fewer(int smallest);

    @Message("* Oppure una cifra più alta, nascosta perché da lei se ne potrebbe calcolare una piccola.")
    String suppressedNote();

    @Message("Mese")
    String month();

    @Message("Giorno")
    String day();

    @Message("Nel registro")
    String registered();

    @Message("Attivi")
    String active();

    @Message("In attivazione")
    String inActivation();

    @Message("Iscrizioni")
    String begun();

    @Message("Uscite")
    String ended();

    @Message("Rinnovi")
    String renewed();

    @Message("Le cifre in tabella")
    String figures();

    @Message("Come contiamo")
    String method();

    @Message("Contiamo ogni iscrizione e ogni uscita quando avviene. Le cifre del registro hanno al massimo un minuto.")
    String methodNow();

    @Message(
            "Contiamo le segnalazioni di una settimana quando è finita. Gli esiti li contiamo di nuovo ogni settimana, e dopo due mesi ogni trimestre: così nessuna differenza rivela una persona.")
    String methodWeekly();

    @Message("Un numero è attivo dopo {days} giorni interi dall’iscrizione.")
    String methodActive(int days);

    @Message("I numeri del registro precedente contano dal giorno in cui erano già protetti.")
    String methodImported();

    @Message(
            "Di una regione non mostriamo cifre da 1 a 4, perché nessuno sia riconoscibile. Le cifre di tutta l’Italia si vedono sempre.")
    String methodSmall();

    @Message("Scarica i dati")
    String download();

    @Message("I dati di questa pagina")
    String thisPage();
}
