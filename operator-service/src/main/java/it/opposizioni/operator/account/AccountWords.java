package it.opposizioni.operator.account;

import it.opposizioni.kit.mydata.Glossary;
import it.opposizioni.kit.mydata.KeptData;
import it.opposizioni.kit.mydata.MyDataAnswers;
import it.opposizioni.kit.text.Text;
import java.util.List;

/** What the fields of {@link AccountData} mean, and why they are kept. */
final class AccountWords {

    private static final Glossary FIELDS = new Glossary()
            .with("account", "Il tuo account", "Your account")
            .with("username", "Nome utente", "Username")
            .with("firstName", "Nome", "First name")
            .with("lastName", "Cognome", "Last name")
            .with("email", "E-mail", "E-mail address")
            .with("emailVerified", "E-mail confermata", "E-mail confirmed")
            .with("taxCode", "Codice fiscale", "Tax code")
            .with("language", "Lingua", "Language")
            .with("createdAt", "Creato", "Created")
            .with("identityProviders", "Accedi con", "You sign in with")
            .with("sessions", "Accessi aperti adesso", "Where you are signed in now")
            .with("startedAt", "Iniziato", "Begun")
            .with("lastUsedAt", "Usato l’ultima volta", "Last used")
            .with("address", "Indirizzo IP", "IP address")
            .with("clients", "Dove", "Where")
            .with("apps", "App che possono agire per te", "Apps that may act for you")
            .with("app", "App", "App")
            .with("scopes", "Che cosa può fare", "What it may do")
            .with("grantedAt", "Permesso dato", "Access given")
            .with("changedAt", "Permesso cambiato", "Access changed")
            .with("offline", "Anche quando non sei collegato", "Even when you are not signed in");

    private static final Glossary VALUES = new Glossary()
            .with("it", "italiano", "Italian")
            .with("en", "inglese", "English")
            .with("portal", "questo sito", "this site")
            .with("oppositions:read", "vedere i tuoi numeri", "see your numbers")
            .with("oppositions:write", "cambiare i tuoi numeri", "change your numbers");

    private static final List<KeptData.Words> KEPT = List.of(new KeptData.Words(
            Text.of("L’account con cui accedi", "The account with which you sign in"),
            Text.of("Regolamento (UE) 2016/679, art. 6, par. 1, lett. e", "Regulation (EU) 2016/679, art. 6 (1) (e)"),
            Text.of("finché non ci chiedi di chiuderlo", "until you ask us to close it")));

    static final MyDataAnswers.Words ALL = new MyDataAnswers.Words(FIELDS, VALUES, KEPT);

    private AccountWords() {}
}
