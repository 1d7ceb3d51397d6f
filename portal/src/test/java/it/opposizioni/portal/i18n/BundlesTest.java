package it.opposizioni.portal.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import it.opposizioni.portal.application.ApplicationTexts;
import it.opposizioni.portal.assistance.AssistanceTexts;
import it.opposizioni.portal.assistance.SiteProblemTexts;
import it.opposizioni.portal.authority.AuthorityTexts;
import it.opposizioni.portal.caller.CallerTexts;
import it.opposizioni.portal.callingnumbers.CallingNumberTexts;
import it.opposizioni.portal.callingnumbers.ImportTexts;
import it.opposizioni.portal.calllog.CallLogTexts;
import it.opposizioni.portal.campaign.CampaignTexts;
import it.opposizioni.portal.cases.CaseTexts;
import it.opposizioni.portal.cases.chosen.ChosenTexts;
import it.opposizioni.portal.cases.view.SavedViewTexts;
import it.opposizioni.portal.certificate.CertificateTexts;
import it.opposizioni.portal.citizen.CitizenTexts;
import it.opposizioni.portal.citizen.NumberTexts;
import it.opposizioni.portal.citizen.RegistrationTexts;
import it.opposizioni.portal.complaint.ComplaintTexts;
import it.opposizioni.portal.complaint.FilingTexts;
import it.opposizioni.portal.complaint.VerdictTexts;
import it.opposizioni.portal.complaint.attachment.AttachmentTexts;
import it.opposizioni.portal.consultation.ConsultationTexts;
import it.opposizioni.portal.consultation.ListTexts;
import it.opposizioni.portal.consultation.ResultTexts;
import it.opposizioni.portal.deadletters.DeadLetterTexts;
import it.opposizioni.portal.delegation.DelegationTexts;
import it.opposizioni.portal.desk.DeskExemptionTexts;
import it.opposizioni.portal.desk.DeskListTexts;
import it.opposizioni.portal.desk.DeskTexts;
import it.opposizioni.portal.directory.DirectoryTexts;
import it.opposizioni.portal.exemption.ExemptionTexts;
import it.opposizioni.portal.export.ExportTexts;
import it.opposizioni.portal.filejob.FileJobTexts;
import it.opposizioni.portal.guide.GuideTexts;
import it.opposizioni.portal.home.HomeTexts;
import it.opposizioni.portal.incident.IncidentTexts;
import it.opposizioni.portal.invitation.InvitationTexts;
import it.opposizioni.portal.legacyimport.LegacyImportTexts;
import it.opposizioni.portal.letters.DelegationLetterTexts;
import it.opposizioni.portal.letters.ExemptionLetterTexts;
import it.opposizioni.portal.letters.InvitationLetterTexts;
import it.opposizioni.portal.letters.PersonLetterTexts;
import it.opposizioni.portal.letters.VisitLetterTexts;
import it.opposizioni.portal.letters.operator.OperatorLetterTexts;
import it.opposizioni.portal.letters.organisation.OrganisationLetterTexts;
import it.opposizioni.portal.lineproof.LineProofTexts;
import it.opposizioni.portal.mandates.MandateTexts;
import it.opposizioni.portal.membership.CompanyTexts;
import it.opposizioni.portal.messagecheck.MessageCheckTexts;
import it.opposizioni.portal.messages.MessageBoxTexts;
import it.opposizioni.portal.mydata.MyDataTexts;
import it.opposizioni.portal.numbercheck.QuickCheckTexts;
import it.opposizioni.portal.numbernews.DigestTexts;
import it.opposizioni.portal.obligations.ObligationTexts;
import it.opposizioni.portal.operatorarea.OperatorAreaTexts;
import it.opposizioni.portal.organisation.OrganisationTexts;
import it.opposizioni.portal.organisation.SentListTexts;
import it.opposizioni.portal.oversight.NumberPageTexts;
import it.opposizioni.portal.oversight.OversightTexts;
import it.opposizioni.portal.ownnumber.OwnNumberTexts;
import it.opposizioni.portal.profile.PhoneTexts;
import it.opposizioni.portal.profile.ProfileTexts;
import it.opposizioni.portal.rating.RatingTexts;
import it.opposizioni.portal.recovery.RecoveryTexts;
import it.opposizioni.portal.registrar.ConflictTexts;
import it.opposizioni.portal.registrar.RegistrarTexts;
import it.opposizioni.portal.replicas.ReplicaTexts;
import it.opposizioni.portal.report.ReportTexts;
import it.opposizioni.portal.sending.SendingTexts;
import it.opposizioni.portal.servicestatus.ServiceStatusTexts;
import it.opposizioni.portal.setaside.SetAsideTexts;
import it.opposizioni.portal.statistics.StatisticsTexts;
import it.opposizioni.portal.systemstate.ServiceFactTexts;
import it.opposizioni.portal.systemstate.SystemStateTexts;
import it.opposizioni.portal.team.MachineTexts;
import it.opposizioni.portal.team.TeamTexts;
import it.opposizioni.portal.telcofeed.TelcoFeedTexts;
import it.opposizioni.portal.trend.TrendTexts;
import it.opposizioni.portal.verification.CertifiedTexts;
import it.opposizioni.portal.verification.VerificationTexts;
import it.opposizioni.portal.withoutaccount.WithoutAccountTexts;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both languages are whole: every text is there, says something, and takes the same values. */
class BundlesTest {

    private static final Pattern VALUE = Pattern.compile("\\{([a-zA-Z]+)}");

    static List<Class<?>> bundles() {
        return List.of(
                ApplicationTexts.class,
                AssistanceTexts.class,
                AttachmentTexts.class,
                AuthorityTexts.class,
                CallerTexts.class,
                CallingNumberTexts.class,
                CallLogTexts.class,
                CaseTexts.class,
                ChosenTexts.class,
                ExportTexts.class,
                NumberPageTexts.class,
                OversightTexts.class,
                SavedViewTexts.class,
                TrendTexts.class,
                CampaignTexts.class,
                CertificateTexts.class,
                CertifiedTexts.class,
                CitizenTexts.class,
                NumberTexts.class,
                RegistrationTexts.class,
                CompanyTexts.class,
                FileJobTexts.class,
                TelcoFeedTexts.class,
                ComplaintTexts.class,
                FilingTexts.class,
                ConflictTexts.class,
                ConsultationTexts.class,
                DeadLetterTexts.class,
                DelegationLetterTexts.class,
                DelegationTexts.class,
                DeskExemptionTexts.class,
                DeskListTexts.class,
                DeskTexts.class,
                DigestTexts.class,
                DirectoryTexts.class,
                ErrorTexts.class,
                ExemptionTexts.class,
                FieldTexts.class,
                GuideTexts.class,
                HomeTexts.class,
                ImportTexts.class,
                IncidentTexts.class,
                InvitationLetterTexts.class,
                InvitationTexts.class,
                LegacyImportTexts.class,
                LineProofTexts.class,
                ListTexts.class,
                MachineTexts.class,
                ExemptionLetterTexts.class,
                PersonLetterTexts.class,
                MandateTexts.class,
                OrganisationLetterTexts.class,
                OrganisationTexts.class,
                SentListTexts.class,
                MessageBoxTexts.class,
                MessageCheckTexts.class,
                MyDataTexts.class,
                ObligationTexts.class,
                OperatorLetterTexts.class,
                OperatorAreaTexts.class,
                OwnNumberTexts.class,
                ProfileTexts.class,
                PhoneTexts.class,
                RecoveryTexts.class,
                QuickCheckTexts.class,
                RatingTexts.class,
                RegistrarTexts.class,
                ReplicaTexts.class,
                ReportTexts.class,
                ResultTexts.class,
                SendingTexts.class,
                SetAsideTexts.class,
                SiteProblemTexts.class,
                ServiceStatusTexts.class,
                ShellTexts.class,
                StatisticsTexts.class,
                ServiceFactTexts.class,
                SystemStateTexts.class,
                TeamTexts.class,
                VerdictTexts.class,
                VerificationTexts.class,
                VisitLetterTexts.class,
                WithoutAccountTexts.class);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyItalianTextHasItsEnglishOne(Class<?> bundle) throws IOException {
        Map<String, String> italian = italian(bundle);
        Properties english = english(bundle);
        assertThat(new TreeSet<>(english.stringPropertyNames())).isEqualTo(new TreeSet<>(italian.keySet()));
        italian.forEach((key, text) -> {
            assertThat(text).as(key).isNotBlank();
            assertThat(english.getProperty(key)).as(key).isNotBlank();
            assertThat(values(english.getProperty(key))).as(key).isEqualTo(values(text));
        });
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noTextWasForgottenInTheOtherLanguage(Class<?> bundle) throws IOException {
        Set<String> sameInBoth = Set.of(
                "home",
                "menu",
                "no",
                "roc",
                "cookies",
                "number",
                "fileSize",
                "minutes",
                "hours",
                "appIo",
                "valueAppIo",
                "valueEmail");
        Properties english = english(bundle);
        italian(bundle).forEach((key, text) -> {
            if (!sameInBoth.contains(key)) {
                assertThat(english.getProperty(key)).as(key).isNotEqualTo(text);
            }
        });
    }

    /** They are values from {@code LegalPeriods}. */
    @ParameterizedTest
    @MethodSource("bundles")
    void theFifteenDaysAreNotWrittenByHand(Class<?> bundle) throws IOException {
        assertThat(italian(bundle).values()).noneMatch(text -> text.matches("(?s).*\\b15 giorni.*"));
        assertThat(english(bundle).values()).noneMatch(text -> text.toString().matches("(?s).*\\b15 days.*"));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void apostrophesAreThoseOfPrint(Class<?> bundle) throws IOException {
        assertThat(italian(bundle).values()).noneMatch(BundlesTest::hasTypewritersApostrophe);
        assertThat(english(bundle).values()).noneMatch(text -> hasTypewritersApostrophe(text.toString()));
    }

    /** Outside of the templates' own expressions. */
    private static boolean hasTypewritersApostrophe(String text) {
        return text.replaceAll("\\{[^}]*}", "").contains("'");
    }

    static Map<String, String> italian(Class<?> bundle) {
        return Arrays.stream(bundle.getDeclaredMethods())
                .collect(Collectors.toMap(
                        Method::getName, m -> m.getAnnotation(Message.class).value()));
    }

    private static Properties english(Class<?> bundle) throws IOException {
        String file = "/messages/" + bundle.getAnnotation(MessageBundle.class).value() + "_en.properties";
        Properties properties = new Properties();
        try (Reader reader =
                new InputStreamReader(BundlesTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private static Set<String> values(String text) {
        Function<MatchResult, String> name = match -> match.group(1);
        return VALUE.matcher(text).results().map(name).collect(Collectors.toCollection(TreeSet::new));
    }
}
