# How the registrar's commands ask the services; read by them, not run. They set "path", the resource, and call "begin" first.
# shellcheck shell=bash

failed=0

# deploy/up --tls has left what its parts show; elsewhere curl trusts whom it always does
here=http
certificates=$(dirname "${BASH_SOURCE[0]}")/local/.data/certificates
if [ -e "$certificates/portal.pem" ] && [ -z "${TOKEN:-}${OIDC_URL:-}" ]; then
  here=https
  export CURL_CA_BUNDLE=$certificates/authority.pem
fi

url_of() {
  case $1 in
    registry) echo "${REGISTRY_URL:-$here://localhost:${REGISTRY_PORT:-8081}}" ;;
    operator) echo "${OPERATOR_URL:-$here://localhost:${OPERATOR_PORT:-8082}}" ;;
    complaint) echo "${COMPLAINT_URL:-$here://localhost:${COMPLAINT_PORT:-8083}}" ;;
  esac
}

# secrets go to curl by its standard input: a command line can be read by everybody on the machine
token() {
  local realm=${OIDC_URL:-$here://localhost:${KEYCLOAK_PORT:-8180}/realms/opposizioni}
  printf 'data-urlencode = "client_id=%s"\ndata-urlencode = "client_secret=%s"\n' \
    "${CLIENT_ID:-demo}" "${CLIENT_SECRET:-opposizioni-machine-of-the-local-run}" \
    | curl --silent --show-error --fail --config - --data grant_type=client_credentials "$realm/protocol/openid-connect/token" \
    | sed -E 's/.*"access_token":"([^"]+)".*/\1/'
}

begin() {
  command -v curl > /dev/null || { echo "It needs curl." >&2; exit 2; }
  [ -n "${TOKEN:-}" ] || TOKEN=$(token)
}

# method, service, rest of the path: sets status and answer
ask() {
  local whole
  whole=$(printf 'header = "Authorization: Bearer %s"\n' "$TOKEN" \
    | curl --silent --show-error --config - --request "$1" --header "Accept-Language: ${LANG:-en}" \
        --write-out '\n%{http_code}' "$(url_of "$2")$path$3") || { status=000 answer=; return; }
  status=${whole##*$'\n'}
  answer=${whole%$'\n'*}
}

# service: an answer that is none
report() {
  echo "$1: $status $answer" >&2
  failed=1
}
