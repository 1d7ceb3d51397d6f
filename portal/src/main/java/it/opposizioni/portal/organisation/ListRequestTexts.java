package it.opposizioni.portal.organisation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of what an organisation asks for many of its numbers at once, and of the two registrars who decide about it. */
@MessageBundle("listrequests")
public interface ListRequestTexts {

    @Message("Che cosa vuoi fare")
    String what();

    @Message("Se annulli i consensi o togli numeri, prima ti mostriamo che cosa succede, e per quanti numeri.")
    String whatHint();

    @Message("Scegli che cosa vuoi fare.")
    String whatMissing();

    @Message("Iscriverli nel registro")
    String choiceRegister();

    @Message("Annullare i consensi dati finora")
    String choiceRenewal();

    @Message("Per linee che l’organizzazione ha già iscritto.")
    String choiceRenewalHint();

    @Message("Toglierli dal registro")
    String choiceWithdrawal();

    @Message("Decidono due persone del gestore, con la fattura o il contratto.")
    String choiceWithdrawalHint();

    @Message("Altre richieste per molti numeri")
    String requests();

    @Message("Richiesta")
    String request();

    @Message("Annulla i consensi dati finora")
    String renewalTitle();

    @Message("Togli i numeri dal registro")
    String withdrawalTitle();

    @Message("Tieni i numeri nel registro")
    String undoTitle();

    @Message("da confermare")
    String stateEntered();

    @Message("nessuna riga utilizzabile")
    String stateUseless();

    @Message("in attesa di una seconda persona del gestore")
    String stateProposed();

    @Message("in corso")
    String stateRunning();

    @Message("fatto")
    String stateDone();

    @Message("ritirato")
    String stateTakenBack();

    @Message("pronto")
    String outcomePossible();

    @Message("consensi annullati")
    String outcomeRenewed();

    @Message("in uscita dal registro")
    String outcomeWithdrawn();

    @Message("ancora nel registro")
    String outcomeKept();

    @Message("uscita già chiesta")
    String outcomeLeaving();

    @Message("non in uscita")
    String outcomeStays();

    @Message("non fra quelli dell’organizzazione")
    String outcomeNotYours();

    @Message("Numeri che lasciano il registro: {count}, su {lines} righe.")
    String withdrawalEffect(String count, String lines);

    @Message("Numeri di cui annulli i consensi: {count}, su {lines} righe.")
    String renewalEffect(String count, String lines);

    @Message("Con questo elenco non c’è nulla da fare: nessuna riga ha un numero su cui puoi agire.")
    String nothingToDo();

    @Message("Non c’è nulla da confermare. Nel file trovi, riga per riga, perché non si può usare.")
    String nothingToConfirm();

    @Message("Scarica gli esiti delle righe (CSV)")
    String downloadOutcomes();

    @Message("Che cosa succede")
    String whatHappens();

    @Message("I consensi alla pubblicità dati finora su questi numeri non varranno più, chiunque li abbia.")
    String renewal1();

    @Message("Le aziende che l’organizzazione ha scelto di tenere possono continuare a contattarla.")
    String renewal2();

    @Message("Le date dell’iscrizione non cambiano.")
    String renewal3();

    @Message("Si fa subito, e non si può annullare.")
    String renewal4();

    @Message(
            "Due persone del gestore controllano che le linee siano dell’organizzazione: tieni pronti la fattura o il contratto.")
    String withdrawal1();

    @Message(
            "Poi avvisiamo ogni linea. I numeri restano protetti per altre {hours} ore, e fino ad allora puoi ripensarci.")
    String withdrawal2(int hours);

    @Message("Dopo, le aziende potranno di nuovo contattarli, se ne hanno il diritto.")
    String withdrawal3();

    @Message("Per i numeri iscritti di nuovo, l’attesa della protezione piena ricomincia da capo.")
    String withdrawal4();

    @Message("Lascia che un’azienda contatti i numeri")
    String exemptionTitle();

    @Message("Togli a un’azienda il permesso")
    String exemptionEndTitle();

    @Message("Un’azienda e molti numeri")
    String companySearchTitle();

    @Message(
            "Scegli l’azienda. Poi mandi l’elenco dei numeri che può contattare anche se sono nel registro, o che non può contattare più.")
    String companyLead();

    @Message("Dai a un’azienda il permesso di contattare molti numeri, o toglilo")
    String companyLink();

    @Message("Azienda")
    String company();

    @Message("{name} e molti numeri")
    String companyTitle(String name);

    @Message("Che cosa può fare l’azienda")
    String companyAct();

    @Message("Può contattare i numeri dell’elenco")
    String companyMay();

    @Message("Vale il periodo che scrivi qui sotto.")
    String companyMayHint();

    @Message("Non può più contattarli")
    String companyMayNot();

    @Message("Finisce tutto ciò che le è permesso ora o più avanti: il periodo non serve.")
    String companyMayNotHint();

    @Message("Scegli che cosa può fare l’azienda.")
    String companyActMissing();

    @Message("da subito, fino a quando vuoi")
    String atOnceOpen();

    @Message("da subito fino a {until}")
    String atOnceUntil(String until);

    @Message("permesso dato")
    String outcomeAllowed();

    @Message("ha già un permesso in quel periodo")
    String outcomeAllowedBefore();

    @Message("permesso tolto")
    String outcomeTakenBack();

    @Message("non aveva un permesso")
    String outcomeNotAllowed();

    @Message("non possibile: ha troppe aziende, o questa non è più in elenco")
    String outcomeNotPossible();

    @Message("Numeri che {name} avrà il permesso di contattare: {count}, su {lines} righe.")
    String exemptionEffect(String name, String count, String lines);

    @Message("Numeri che {name} non può più contattare: {count}, su {lines} righe.")
    String exemptionEndEffect(String name, String count, String lines);

    @Message(
            "{name} avrà il permesso di contattare questi numeri {period}, anche con un call center che lavora per lei.")
    String exemption1(String name, String period);

    @Message("Tutte le altre aziende restano escluse.")
    String exemption2();

    @Message(
            "Si fa subito. Puoi togliere il permesso quando vuoi: a un numero dalla sua pagina, a molti con un elenco.")
    String exemption3();

    @Message("Per {name} vale di nuovo il registro, come per tutte le altre aziende.")
    String exemptionEnd1(String name);

    @Message(
            "Se ha appena confrontato una lista, può usarla ancora: per {days} giorni al massimo, {postDays} per la posta.")
    String exemptionEnd2(int days, int postDays);

    @Message("Si fa subito. Puoi dare il permesso di nuovo quando vuoi.")
    String exemptionEnd3();

    @Message("Dai il permesso")
    String exemptionDo();

    @Message("Togli il permesso")
    String exemptionEndDo();

    @Message("Che cosa risulta di ogni riga")
    String preview();

    @Message("Annulla i consensi")
    String renewalDo();

    @Message("Chiedi di togliere i numeri")
    String withdrawalDo();

    @Message("Lascia tutto come sta")
    String leave();

    @Message("Hai mandato la richiesta. Ti scriviamo quando il gestore ha deciso.")
    String saidSent();

    @Message("Ricevuto: fra poco ogni riga ha il suo risultato.")
    String saidStarted();

    @Message("Ritirato: non cambia nulla.")
    String saidTakenBack();

    @Message("Finché il gestore non decide, non cambia nulla.")
    String undecided();

    @Message("Ritira la richiesta")
    String takeBack();

    @Message("I numeri sono protetti fino a {due}. Fino ad allora puoi tenerli tutti nel registro, con le stesse date.")
    String undoText(String due);

    @Message("Tieni tutti i numeri")
    String undoDo();

    @Message("Elenchi per togliere numeri")
    String toDecide();

    @Message("Confronta le righe con la prova. Poi decide una seconda persona del gestore.")
    String proposeText();

    @Message("Proponi di togliere i numeri")
    String propose();

    @Message(
            "Una persona del gestore ha visto la prova. Se approvi, avvisiamo ogni linea e dopo {hours} ore i numeri lasciano il registro.")
    String approveText(int hours);

    @Message("Approva")
    String approve();

    @Message("Decide un’altra persona del gestore: di questo elenco ti sei già occupato tu.")
    String notYou();

    @Message("Non cambia nulla. Chi l’ha mandato legge il motivo.")
    String refuseText();

    @Message("Proposto: ora decide una seconda persona del gestore.")
    String saidProposed();

    @Message("Approvato: fra poco avvisiamo le linee.")
    String saidApproved();
}
