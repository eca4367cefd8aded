/** Changes that landed and what policies decide about them in; how the decisions spread, what became of the changes and what waiting they save out. */
package dev.servicecatalog.backtest;
