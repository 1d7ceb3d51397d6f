package it.opposizioni.portal.exemption;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the companies that may call in spite of an opposition. {@code act} is one of the first three. */
@MessageBundle("exemption")
public interface ExemptionTexts {

    @Message("chiamarti")
    String calls();

    @Message("scriverti")
    String post();

    @Message("chiamarti o scriverti")
    String both();

    @Message("Aziende che possono {act}")
    String title(String act);

    @Message("Nessuna. Puoi aggiungerne una: tutte le altre restano escluse.")
    String none();

    @Message("Nessuna.")
    String noneWhileLeaving();

    @Message("Aggiungi un’azienda")
    String add();

    @Message("Togli")
    String end();

    @Message("Permessi finiti")
    String past();

    @Message("Azienda non più in elenco")
    String unnamed();

    @Message("da {from}, fino a quando vuoi")
    String openPeriod(String from);

    @Message("da {from} a {until}")
    String between(String from, String until);

    @Message("solo {day}")
    String oneDay(String day);

    @Message("Può {act} {period}.")
    String may(String act, String period);

    @Message("Potrà {act} {period}.")
    String will(String act, String period);

    @Message("Le hai dato il permesso di {act} {period}.")
    String permitted(String act, String period);

    @Message(
            "Ora non può farlo: è sospesa e non può consultare il registro. Il permesso resta, e vale di nuovo quando la sospensione finisce.")
    String suspendedNow();

    @Message(
            "Ora non può farlo: non è più nell’elenco degli operatori e non può consultare il registro. Il permesso resta, e vale di nuovo se ci torna.")
    String lapsedNow();

    @Message(
            "Non può più farlo: la sua iscrizione tra gli operatori è stata revocata. Il permesso resta scritto, ma non ha effetto.")
    String revokedNow();

    @Message("Poteva {act} {period}.")
    String could(String act, String period);

    @Message("Poteva {act} da {from}. L’hai tolta {ended}.")
    String taken(String act, String from, String ended);

    @Message("L’hai tolta {ended}, prima che potesse {act}.")
    String neverBegan(String act, String ended);

    @Message("{name} può {act} {period}. Tutte le altre aziende restano escluse.")
    String added(String name, String act, String period);

    @Message("{name} potrà {act} {period}. Tutte le altre aziende restano escluse.")
    String addedLater(String name, String act, String period);

    @Message("Hai dato a {name} il permesso di {act} {period}. Tutte le altre aziende restano escluse.")
    String addedUnusable(String name, String act, String period);

    @Message("Annulla")
    String undo();

    @Message("Da ora {name} non può più {act}.")
    String ended(String name, String act);

    @Message("{name} non può {act}.")
    String endedEarly(String name, String act);

    @Message(
            "Se ha appena confrontato una lista, può usarla ancora: per {days} giorni al massimo, {postDays} giorni per la posta.")
    String endedLists(int days, int postDays);

    @Message("Ora è sospesa: finché lo è, non può fare campagne, neanche con una lista che ha appena confrontato.")
    String noListsSuspended();

    @Message(
            "Non è più nell’elenco degli operatori: non può fare campagne, neanche con una lista che ha appena confrontato.")
    String noListsLapsed();

    @Message(
            "La sua iscrizione tra gli operatori è stata revocata: non può fare campagne, neanche con una lista che ha appena confrontato.")
    String noListsRevoked();

    @Message("{name}: permesso di {act} dato")
    String historyAdded(String name, String act);

    @Message("{name}: permesso di {act} tolto")
    String historyTaken(String name, String act);

    @Message("{name}: permesso di {act} finito")
    String historyOver(String name, String act);

    @Message("Scegli chi può {act} anche se il numero {number} è nel registro.")
    String lead(String act, String number);

    @Message("Come sta nell’elenco degli operatori. Basta una parte del nome.")
    String searchHint();

    @Message("Scrivi il nome dell’azienda che cerchi.")
    String searchMissing();

    @Message("Aziende trovate")
    String found();

    @Message(
            "L’azienda che scegli potrà {act}, anche con un call center che lavora per lei. Tutte le altre restano escluse. Puoi toglierla quando vuoi.")
    String meaning(String act);

    @Message("Scegli {name}")
    String choose(String name);

    @Message("È sospesa: per ora non può consultare il registro.")
    String suspended();

    @Message("Non può più consultare il registro, quindi non si può aggiungere.")
    String revoked();

    @Message("Ce ne sono altre: scrivi una parte più lunga del nome.")
    String more();

    @Message("Nessuna azienda con questo nome.")
    String noneFound();

    @Message("Che cosa puoi fare")
    String noneTitle();

    @Message(
            "Cerca il nome della società, che può essere diverso dal marchio. Lo trovi nelle bollette e nei contratti.")
    String noneName();

    @Message("Si può aggiungere solo chi è nell’elenco degli operatori. Gli altri non possono sapere del tuo permesso.")
    String noneListed();

    @Message("Chi ti fornisce già un servizio in alcuni casi può chiamarti anche senza permesso.")
    String noneSupplier();

    @Message("Aggiungi {name}")
    String addOne(String name);

    @Message("{name} potrà {act} anche se sei nel registro. Tutte le altre aziende restano escluse.")
    String effect(String name, String act);

    @Message("Può farlo anche con un call center che lavora per lei. Puoi toglierla quando vuoi.")
    String effectCentre();

    @Message("Cerca un’altra azienda")
    String change();

    @Message("Primo giorno (facoltativo)")
    String from();

    @Message("Se lo lasci vuoto, comincia subito.")
    String fromHint();

    @Message("Fino a quando")
    String period();

    @Message("Fino a quando vuoi")
    String open();

    @Message("Finché non la togli")
    String openHint();

    @Message("Per un mese")
    String month();

    @Message("Per sei mesi")
    String halfYear();

    @Message("Per un anno")
    String year();

    @Message("Fino a un giorno che scrivi")
    String day();

    @Message("Scegli fino a quando.")
    String periodMissing();

    @Message("Ultimo giorno")
    String until();

    @Message("Serve solo per «Fino a un giorno che scrivi». Quel giorno è compreso.")
    String untilHint();

    @Message("Scrivi l’ultimo giorno.")
    String untilMissing();

    @Message("Hai scritto un ultimo giorno: scegli «Fino a un giorno che scrivi», oppure cancellalo.")
    String untilNotChosen();

    @Message("Questa non è una data. Scrivi per esempio 31/3/2027.")
    String dateWrong();

    @Message("Aggiungi l’azienda")
    String give();
}
