package it.opposizioni.operator.consultation.comparison;

import it.opposizioni.operator.consultation.ConsultationFile;
import it.opposizioni.operator.consultation.engine.index.RegisterSnapshot;
import it.opposizioni.operator.consultation.engine.list.ComparedNumbers;
import it.opposizioni.operator.consultation.engine.list.ListCounts;
import it.opposizioni.operator.consultation.engine.record.ListLayout;
import java.util.List;

/**
 * What came out of comparing one list, before it is sealed. The numbers are to be closed by who does not hand them on.
 *
 * @param otherNumbers in columns that were not compared
 */
public record ComparisonResult(
        RegisterSnapshot register,
        ListLayout layout,
        ListCounts counts,
        long otherNumbers,
        List<ConsultationFile> files,
        ComparedNumbers numbers) {}
