package it.opposizioni.complaint.export;

/** How the table is written. */
public enum ExportFormat {
    CSV,
    XLSX
}
