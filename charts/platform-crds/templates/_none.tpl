{{/*
Nothing: the definitions are in crds/, where they cost a release next to nothing. Helm lint wants the folder.
*/}}
