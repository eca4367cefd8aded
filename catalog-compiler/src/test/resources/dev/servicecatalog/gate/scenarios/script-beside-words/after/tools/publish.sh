#!/bin/sh
mvn catalog:site
