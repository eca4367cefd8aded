#!/usr/bin/env bash
# s3.sh <folder of the site> s3://<bucket>[/<path>]: puts the site into a bucket, with the types and the caching that it needs.
# What is named after its content goes first and stays for readers who still have a page of yesterday open; then come the pages.
set -euo pipefail
site=$1
bucket=${2%/}

# what is named after its content: it never changes
forever=(--cache-control "public, max-age=31536000, immutable")
# the rest is asked for anew, which costs a few bytes if it is the same
fresh=(--cache-control "no-cache")

# send <pattern> <type> <more options of aws s3 sync>
send() {
  local pattern=$1 type=$2
  shift 2
  aws s3 sync "$site" "$bucket" --no-progress --content-type "$type" --exclude "*" --include "$pattern" "$@"
}

named=(
  "assets/*.css|text/css; charset=utf-8"
  "assets/*.js|text/javascript; charset=utf-8"
  "assets/*.svg|image/svg+xml"
  "assets/*.png|image/png"
  "assets/*.jpg|image/jpeg"
  "assets/*.webp|image/webp"
  "assets/*.woff2|font/woff2"
  "search/*.*.js|text/javascript; charset=utf-8"
  "*/search/*.*.js|text/javascript; charset=utf-8"
)
for each in "${named[@]}"; do
  send "${each%%|*}" "${each#*|}" "${forever[@]}"
done

pages=(
  "search/index.js|text/javascript; charset=utf-8"
  "*/search/index.js|text/javascript; charset=utf-8"
  "planner/data.js|text/javascript; charset=utf-8"
  "*/planner/data.js|text/javascript; charset=utf-8"
  "*.json|application/json"
  "*.csv|text/csv; charset=utf-8"
  "*.ics|text/calendar; charset=utf-8"
  "*.xlsx|application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
  "*.zip|application/zip"
  "*.atom|application/atom+xml"
  "*.xml|application/xml"
  "*.txt|text/plain; charset=utf-8"
  "*.html|text/html; charset=utf-8"
)
for each in "${pages[@]}"; do
  # --delete looks at files of this type only: what the catalog no longer has is gone
  send "${each%%|*}" "${each#*|}" "${fresh[@]}" --delete
done
