package it.opposizioni.operator.consultation;

import it.opposizioni.operator.consultation.engine.index.RegisterSnapshot;
import it.opposizioni.operator.consultation.engine.list.ComparedNumbers;
import it.opposizioni.operator.consultation.engine.list.ListCounts;
import it.opposizioni.operator.consultation.engine.record.ListLayout;
import it.opposizioni.operator.consultation.file.ConsultationFile;
import java.util.List;

/**
 * What came out of comparing one list, before it is sealed. The numbers are closed by the last that uses them.
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
