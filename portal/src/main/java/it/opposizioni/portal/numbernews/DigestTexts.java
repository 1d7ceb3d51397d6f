package it.opposizioni.portal.numbernews;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the letters about many numbers, which fit one as well: below them stands which, or how many. Subjects carry no personal data. */
@MessageBundle("digests")
public interface DigestTexts {

    @Message("L’iscrizione è attiva")
    String activatedTitle();

    @Message("L’iscrizione nel registro è attiva da {date}.")
    String activated1(String date);

    @Message("Sono passati {days} giorni pieni: nessuna lista confrontata prima dell’iscrizione vale più.")
    String activated2(int days);

    @Message("Se qualcuno chiama per pubblicità, chi risponde può segnalarlo dalla sua area personale.")
    String activated3();

    @Message("L’iscrizione per la posta è attiva")
    String postActivatedTitle();

    @Message("Per la posta l’iscrizione è attiva da {date}.")
    String postActivated1(String date);

    @Message("Sono passati {days} giorni pieni: nessun elenco di indirizzi confrontato prima dell’iscrizione vale più.")
    String postActivated2(int days);

    @Message("L’iscrizione è finita")
    String withdrawnTitle();

    @Message("L’iscrizione è finita {date}, come è stato chiesto.")
    String withdrawnByHolder(String date);

    @Message("Da {date} c’è un altro titolare, e l’iscrizione di prima è finita.")
    String withdrawnByLine(String date);

    @Message("La compagnia telefonica ci ha comunicato la fine del servizio {date}: l’iscrizione è finita.")
    String withdrawnByCompany(String date);

    @Message("Se erano stati dati permessi ad aziende di fare pubblicità, sono finiti anche quelli.")
    String permissions();

    @Message("Se non è giusto, scrivici subito.")
    String notYou();

    @Message("Il permesso dato a un’azienda è finito")
    String permissionOverTitle();

    @Message("Il permesso dato a {company} è finito {day}, come era stato scelto. Ora vale di nuovo il registro.")
    String permissionOver1(String company, String day);

    @Message(
            "Se l’azienda è ancora tra gli operatori e non è sospesa, può continuare a usare una lista che ha appena confrontato. Può farlo per {days} giorni al massimo, {postDays} per la posta.")
    String permissionOver2(int days, int postDays);

    @Message("Il permesso si può dare di nuovo, con un elenco o dalla pagina di ogni numero.")
    String permissionOver3();

    @Message("un’azienda che ora non possiamo nominare")
    String unnamed();

    @Message("{count} numeri")
    String manyNumbers(String count);
}
