#!/bin/sh
# Uploads dist/ to S3: first what pages name, then the pages, last the removal of what is gone, so
# that no visitor meets a page whose files are not there yet.
# Usage: sh s3-upload.sh BUCKET [DISTRIBUTION]
set -eu
bucket=$1
distribution=${2:-}
long='public, max-age=31536000, immutable'

for folder in assets data; do
  aws s3 sync "dist/$folder" "s3://$bucket/$folder" --size-only --cache-control "$long"
done
aws s3 sync dist "s3://$bucket" --cache-control no-cache \
  --exclude 'assets/*' --exclude 'data/*' --exclude '_headers' --exclude '*.webmanifest'
aws s3 cp dist/manifest.webmanifest "s3://$bucket/manifest.webmanifest" \
  --cache-control no-cache --content-type application/manifest+json
# Old hashed files stay: pages that are open now may still ask for them. Remove them when you like:
#   aws s3 sync dist "s3://$bucket" --delete --cache-control no-cache

if [ -n "$distribution" ]; then
  aws cloudfront create-invalidation --distribution-id "$distribution" --paths '/*'
fi
