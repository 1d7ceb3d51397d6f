package it.opposizioni.operator.mydata;

import it.opposizioni.kit.mydata.Glossary;
import it.opposizioni.kit.mydata.KeptData;
import it.opposizioni.kit.mydata.MyDataAnswers;
import it.opposizioni.kit.text.Text;
import java.util.List;

/** What the fields of {@link OperatorData} and the codes in them mean, and why they are kept. */
final class OperatorWords {

    private static final Glossary FIELDS = new Glossary()
            .with("places", "Gli operatori per cui agisci", "The operators you act for")
            .with("invitations", "Gli inviti che hai ricevuto", "Invitations you received")
            .with("sentInvitations", "Gli inviti che hai mandato", "Invitations you sent")
            .with("operator", "Operatore", "Operator")
            .with("name", "Nome", "Name")
            .with("email", "E-mail", "E-mail address")
            .with("role", "Ruolo", "Role")
            .with("state", "Stato", "State")
            .with("since", "Dal", "Since")
            .with("until", "Fino al", "Until")
            .with("invitedBy", "Chi ti ha invitato", "Who invited you")
            .with("invitedAt", "Mandato", "Sent")
            .with("expiresAt", "Valido fino al", "Valid until");

    private static final Glossary VALUES = new Glossary()
            .with("OWNER", "responsabile", "owner")
            .with("COMPLIANCE", "conformità", "compliance")
            .with("UPLOADER", "caricamento liste", "list uploader")
            .with("DEVELOPER", "sviluppo", "developer")
            .with("VIEWER", "sola lettura", "viewer")
            .with("ACTIVE", "ne fai parte", "you are in it")
            .with("REMOVED", "non ne fai più parte", "you have left it")
            .with("INVITED", "aspetta una risposta", "waits for an answer")
            .with("ACCEPTED", "accettato", "accepted")
            .with("DECLINED", "rifiutato", "declined")
            .with("EXPIRED", "scaduto", "expired")
            .with("WITHDRAWN", "ritirato", "withdrawn");

    private static final List<KeptData.Words> KEPT = List.of(
            new KeptData.Words(
                    Text.of("Per quali operatori agisci o hai agito", "Which operators you act for, or have acted for"),
                    Text.of("DPR 26/2022, art. 7, comma 12", "Presidential Decree 26/2022, art. 7 (12)"),
                    Text.of(
                            "nome ed e-mail finché fai parte del gruppo",
                            "your name and e-mail address while you are in the team")),
            new KeptData.Words(
                    Text.of("Gli inviti", "Invitations"),
                    Text.of(
                            "Regolamento (UE) 2016/679, art. 6, par. 1, lett. e",
                            "Regulation (EU) 2016/679, art. 6 (1) (e)"),
                    Text.of("per 30 giorni dopo la fine", "for 30 days after they end")));

    static final MyDataAnswers.Words ALL = new MyDataAnswers.Words(FIELDS, VALUES, KEPT);

    private OperatorWords() {}
}
