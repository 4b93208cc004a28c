module github.com/chartwright/chartwright/e2e/servers/oci-registry

go 1.26.0

tool github.com/google/go-containerregistry/cmd/registry

require github.com/google/go-containerregistry v0.21.6 // indirect
