/** Tables as Parquet files; why written here stands in the README of this module. */
package it.opposizioni.complaint.opendata.parquet;
