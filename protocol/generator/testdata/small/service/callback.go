package service

// RPCCallback is what a method answers with when it is not waited for.
type RPCCallback interface {
	Return(out interface{}, err error)
}
