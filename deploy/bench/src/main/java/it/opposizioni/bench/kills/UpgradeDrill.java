package it.opposizioni.bench.kills;

import it.opposizioni.bench.facts.Ledger;
import it.opposizioni.bench.facts.Services;
import it.opposizioni.bench.report.Report;
import it.opposizioni.local.TrialSuite;
import it.opposizioni.local.config.Settings;
import it.opposizioni.local.demonstration.TrialIssuer;
import java.nio.file.Path;
import java.util.List;

/**
 * The copies of one service after the other become the next release while people and operators go on asking: those of the release before run on
 * the tables of the next, and both send one another events. Then all go back, as after a bad release, and become the next again.
 */
public final class UpgradeDrill {

    private final Report report;
    private final TrialSuite suite;
    private final Path before;
    private final UnderLoad load;

    /** @param before the checkout of the release before, which runs */
    public UpgradeDrill(Report report, TrialSuite suite, Ledger ledger, TrialIssuer issuer, Path before, long seed) {
        this.report = report;
        this.suite = suite;
        this.before = before;
        this.load = new UnderLoad(report, suite, ledger, issuer, seed);
    }

    /** @return what is not as it must be, in a sentence each */
    public List<String> run() throws Exception {
        report.paragraph(
                "Here %d copies of each service. The release before: %s.",
                suite.service(Services.PORTAL).copies().size(), before.getFileName());
        return load.during(() -> {
            restart("the next release", Settings.repository());
            restart("the release before", before);
            restart("the next release", Settings.repository());
        });
    }

    private void restart(String as, Path checkout) {
        suite.install(checkout);
        for (String service : Services.ALL) {
            report.progress("%s becomes %s", service, as);
            suite.service(service).restartOneByOne(load::awaitMore);
            load.awaitMore();
        }
    }
}
