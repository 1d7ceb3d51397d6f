package it.opposizioni.complaint.opendata;

import it.opposizioni.kit.limit.NamedLimit;
import it.opposizioni.kit.limit.RateLimits;
import it.opposizioni.kit.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;

/** Reported calls as anybody may have them. */
@ApplicationScoped
class OpenCalls {

    /** Per address; a program that reads all pages has them in some minutes. */
    private static final NamedLimit PAGES = NamedLimit.of("open-data-pages", 60, Duration.ofMinutes(1));

    /** Per address: whole files change once a week. */
    private static final NamedLimit FILES = NamedLimit.of("open-data-files", 10, Duration.ofMinutes(1));

    private final CellRepository cells;
    private final KeptFiles files;
    private final RateLimits limits;

    OpenCalls(CellRepository cells, KeptFiles files, RateLimits limits) {
        this.cells = cells;
        this.files = files;
        this.limits = limits;
    }

    @Transactional
    Page<CallCell> page(CellFilter filter) {
        limits.takeByAddress(PAGES);
        return Page.of(cells.page(filter), filter.limit(), CellFilter.Place::write)
                .map(CellRepository.Numbered::cell);
    }

    /** Without a transaction: a request that waits for a file in the making holds no connection. */
    byte[] file(KeptFiles.Format format) {
        limits.takeByAddress(FILES);
        return files.get(format);
    }
}
